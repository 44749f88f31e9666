import type { Definition, Nodes, Root } from 'mdast';
import type { ProblemList } from '../../problem.ts';
import { lineOf } from './unquotable.ts';

/** How an address begins, unlike the words of “[Ada]: Yes.” */
const ADDRESS = /^(?:[a-z][a-z\d+.-]{0,30}:|www\.|\.{0,2}\/|#)/i;

/**
 * Reports link definitions that hide text: readers never see them, so one that is not just an
 * address would lose words.
 */
export function checkDefinitions(tree: Root, problems: ProblemList): void {
  const used = new Set<string>();
  const definitions: Definition[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const seen = new Set<string>();
  for (const node of definitions) {
    const fault = !used.has(node.identifier)
      ? 'defines a link that nothing uses'
      : seen.has(node.identifier)
        ? 'defines a link once more'
        : ADDRESS.test(node.url)
          ? undefined
          : 'defines a link that leads nowhere';
    seen.add(node.identifier);
    if (fault === undefined) continue;
    problems.add(
      lineOf(node),
      `“[${node.label ?? node.identifier}]:” ${fault}, so readers would ` +
        'not see this line. Remove it, or write “\\[” if it is text.',
    );
  }
}
