import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Node, type Program, parse } from 'acorn';
import { full } from 'acorn-walk';

/** A regular expression of the built program. */
export interface Expression {
  /** The file below `dist/`. */
  readonly file: string;
  readonly expression: RegExp;
}

/** Every module of the built program, as a syntax tree. */
export function modules(): { file: string; tree: Program }[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .toSorted()
    .map((file) => ({
      file,
      tree: parse(readFileSync(join('dist', file), 'utf8'), {
        ecmaVersion: 'latest',
        sourceType: 'module',
      }),
    }));
}

/** Every node of a tree. */
export function nodesOf(tree: Program): Node[] {
  const nodes: Node[] = [];
  full(tree, (node) => nodes.push(node));
  return nodes;
}

/** Every regular expression: the literals, and those that modules build from texts when they are loaded. */
export async function expressions(): Promise<Expression[]> {
  const found: Expression[] = [];
  for (const { file, tree } of modules()) {
    const nodes = nodesOf(tree);
    for (const node of nodes) {
      if ('regex' in node && 'value' in node && node.value instanceof RegExp)
        found.push({ file, expression: node.value });
    }
    if (!nodes.some((node) => 'name' in node && node.name === 'RegExp')) continue;
    const built = await builtBy(file);
    if (built.length === 0) throw new Error(`${file} builds its expressions too late to be seen.`);
    found.push(...built.map((expression) => ({ file, expression })));
  }
  return found;
}

/** The expressions that a module builds while it is loaded. */
async function builtBy(file: string): Promise<RegExp[]> {
  const built: RegExp[] = [];
  const { RegExp: Original } = globalThis;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const expression = new target(pattern, flags);
      built.push(expression);
      return expression;
    },
  });
  try {
    // A query makes it a module of its own, which has not been loaded before.
    await import(/* @vite-ignore */ `${pathToFileURL(resolve('dist', file)).href}?built`);
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
