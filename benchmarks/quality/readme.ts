import { readFileSync, writeFileSync } from 'node:fs';

const README = 'README.md';

/** Replaces the text between the README's marks `<!-- name -->` and `<!-- /name -->`. */
export function replaceInReadme(name: string, text: string): void {
  const readme = readFileSync(README, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${README} has no ${open} … ${close}.`);
  const before = readme.slice(0, start + open.length);
  writeFileSync(README, `${before}\n\n${text}\n\n${readme.slice(end)}`);
}
