import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/** What stands in `src/` itself: what a person or a script starts. */
const DOORS = ['add.ts', 'ask.ts', 'build-content.ts', 'check.ts', 'main.ts'];

/**
 * Folders and files from the lowest floor to the highest. A file imports from its own place and
 * from lower floors; places that share a floor know nothing of each other.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['runtime/', 'messages/counted.ts'],
  ['interview/'],
  ['search/language/'],
  ['search/meaning/'],
  ['search/index/'],
  ['search/question/'],
  ['search/ranking/'],
  ['search/outcome/', 'search/facts/', 'search/sections/', 'search/suggestions/'],
  ['search/answer.ts'],
  ['messages/'],
  ['quotes/'],
  ['import/'],
  ['discord/limits.ts', 'discord/failure.ts'],
  ['discord/rendering/', 'discord/reading/'],
  ['discord/components/'],
  ['discord/edition/'],
  ['discord/views/'],
  ['discord/commands/'],
  ['discord/interactions/'],
  ['discord/gateway/', 'discord/http/', 'terminal/'],
  ['discord/registration/'],
  ['service/'],
  DOORS,
];

const MOST_LINES = 250;

interface Module {
  /** Below `src/`. */
  readonly file: string;
  readonly lines: number;
  /** The files of `src/` that it imports, types included. */
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    const imports = importsOf(text).map((path) => join(dirname(file), path));
    return { file, lines: text.trimEnd().split('\n').length, imports };
  });

/** The relative paths that a module imports, in whatever way. */
function importsOf(text: string): string[] {
  return sourcesIn(parseAst(text, { lang: 'ts' })).filter((path) => path.startsWith('.'));
}

/** What the nodes of a syntax tree name as their source. */
function sourcesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'source' && isLiteral(value) ? [value.value] : sourcesIn(value),
  );
}

function isLiteral(node: unknown): node is { readonly value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}

/** Where a file stands: the folder, or the file itself, and the number of its floor. */
function standing(file: string): { place: string | undefined; floor: number } {
  const place = FLOORS.flat().find((each) => file.startsWith(each));
  return { place, floor: FLOORS.findIndex((floor) => floor.some((each) => each === place)) };
}

test('every import names an existing file', () => {
  const files = modules.map(({ file }) => file);
  expect(files.length).toBeGreaterThan(80);
  for (const { file, imports } of modules)
    for (const path of imports) expect(files, file).toContain(path);
});

test('every file is on a floor, and only the doors are loose in src/', () => {
  expect(modules.map(({ file }) => file).filter((file) => standing(file).floor === -1)).toEqual([]);
});

test('a file imports only from lower floors and its own place', () => {
  const wrong = modules.flatMap(({ file, imports }) => {
    const own = standing(file);
    return imports
      .filter((path) => {
        const { place, floor } = standing(path);
        return place !== own.place && floor >= own.floor;
      })
      .map((path) => `${file} imports ${path}`);
  });
  expect(wrong).toEqual([]);
});

test('there are no circular imports', () => {
  const imports = new Map(modules.map((module) => [module.file, module.imports]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || finished.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test(`no file is longer than ${MOST_LINES} lines`, () => {
  const long = modules.filter(({ lines }) => lines > MOST_LINES);
  expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
});
