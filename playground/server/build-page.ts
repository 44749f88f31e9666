import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type PageFile, pageFile } from './page-file.ts';

const PAGE = fileURLToPath(new URL('../page', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Builds the page in memory: its files by path. */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, 'main.tsx'), join(PAGE, 'style.css')],
    tsconfig: join(PAGE, 'tsconfig.json'),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Nothing is written, but the names of the outputs need a folder.
    outdir: PAGE,
    write: false,
    logLevel: 'silent',
  });
  const index = readFileSync(join(PAGE, 'index.html'));
  return new Map([
    ['/', pageFile(index, 'text/html; charset=utf-8')],
    ...outputFiles.map(({ path, contents }) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return [`/${basename(path)}`, pageFile(Buffer.from(contents), type)] as const;
    }),
  ]);
}
