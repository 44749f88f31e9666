import type { NewExpression } from 'acorn';
import { expect, test } from 'vitest';
import { modules, nodesOf } from './expressions.ts';

/** What runs text as a program, or loads a module that is not written down. */
const FORBIDDEN = new Set(['eval', 'Function', 'vm', 'compileFunction', 'runInThisContext']);

const all = modules().map(({ file, tree }) => ({ file, nodes: nodesOf(tree) }));

test('no module runs text as a program or loads a module by a computed name', () => {
  expect(all.length).toBeGreaterThan(50);
  for (const { file, nodes } of all) {
    for (const node of nodes) {
      if (node.type === 'ImportExpression' && 'source' in node) {
        expect(node.source, file).toMatchObject({ type: 'Literal' });
      }
      if ('name' in node) expect(FORBIDDEN, file).not.toContain(node.name);
    }
  }
});

test('imports are literal: the program’s own modules, packages, and harmless parts of Node', () => {
  const parts = new Set<string>();
  for (const { nodes } of all) {
    for (const node of nodes) {
      if (!('source' in node) || typeof node.source !== 'object' || node.source === null) continue;
      if ('value' in node.source) parts.add(String(node.source.value));
    }
  }
  const node = [...parts].filter((name) => name.startsWith('node:'));
  expect(node.length).toBeGreaterThan(3);
  for (const name of ['child_process', 'vm', 'cluster', 'inspector']) {
    expect(node).not.toContain(`node:${name}`);
    expect([...parts]).not.toContain(name);
  }
});

test('the only threads run named modules of the program', () => {
  const threads = all.flatMap(({ file, nodes }) =>
    nodes
      .filter((node) => node.type === 'NewExpression')
      .flatMap((node) => {
        const { callee, arguments: given } = node as NewExpression;
        return callee.type === 'Identifier' && callee.name === 'Worker' ? [{ file, given }] : [];
      }),
  );
  const runs = (module: string, given: object[] = []) => ({
    file: expect.stringMatching(/main\.js$/),
    given: [{ type: 'NewExpression', arguments: [{ value: module }, {}] }, ...given],
  });
  expect(threads).toMatchObject([
    runs('service/start-up/prepare-thread.js'),
    runs('service/reload/content-thread.js', [{ type: 'ObjectExpression' }]),
  ]);
});

test('no module changes the environment: it is read once, and says what the operator has set', () => {
  const isEnvironment = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return false;
    if (node.type !== 'MemberExpression' || !('object' in node && 'property' in node)) return false;
    const { property } = node;
    const isEnv = typeof property === 'object' && property !== null && 'name' in property;
    return (isEnv && property.name === 'env') || isEnvironment(node.object);
  };
  for (const { file, nodes } of all) {
    for (const node of nodes) {
      if (node.type === 'AssignmentExpression' && 'left' in node) {
        expect(isEnvironment(node.left), file).toBe(false);
      }
      if (node.type === 'UnaryExpression' && 'argument' in node && 'operator' in node) {
        expect(node.operator === 'delete' && isEnvironment(node.argument), file).toBe(false);
      }
    }
  }
});
