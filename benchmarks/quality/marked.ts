import { readFileSync, writeFileSync } from 'node:fs';

/** Puts measured text between a document's marks `<!-- name -->` and `<!-- /name -->`. */
export function replaceMarked(file: string, name: string, text: string): void {
  const document = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = document.indexOf(open);
  const end = document.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${file} has no ${open} … ${close}.`);
  const before = document.slice(0, start + open.length);
  writeFileSync(file, `${before}\n\n${text}\n\n${document.slice(end)}`);
}
