import { type Document, isAlias, isNode, Scalar, visit } from 'yaml';
import { putInQuotes, readYamlLine, subjectOf, textAt } from './yaml-line.ts';

/** Text that valid YAML would drop or misinterpret. */
export interface LostText {
  readonly offset: number;
  readonly message: string;
}

/** Finds values of which YAML keeps less than an editor sees. */
export function findLostText(document: Document.Parsed, source: string): LostText[] {
  const used = usedAnchors(document);
  const lost: LostText[] = [];
  visit(document, {
    Scalar: (_, { type, range, anchor, tag }) => {
      if (type !== Scalar.PLAIN || range == null) return;
      const [start, end, next] = range;
      const add = (message: string, offset = start) => lost.push({ offset, message });
      const line = readYamlLine(textAt(source, start));
      const sign =
        tag === '!' ? '!' : anchor !== undefined && !used.has(anchor) ? `&${anchor}` : '';
      if (sign !== '') {
        add(`“${sign}” would be left out of ${subjectOf(line)}. ${putInQuotes(line)}.`);
      }
      const [, comment] = /^[ \t]*(#[^\s#].*)/.exec(source.slice(end, next)) ?? [];
      if (comment !== undefined) {
        const remedy = `${putInQuotes(line)}; or write a space after the “#” if it is a comment.`;
        add(`“${comment}” would be left out of ${subjectOf(line)} as a comment. ${remedy}`);
      }
      const item = /\n[ \t]*- /.exec(source.slice(start, end));
      if (item !== null) add(LIST_IN_TEXT, start + item.index + 1);
    },
  });
  return lost;
}

const LIST_IN_TEXT =
  'This “- ” would be a part of the text above it. Remove that text if this is a list, or put quotes around all of it.';

/** The anchors that are used by aliases. */
function usedAnchors(document: Document.Parsed): Set<string> {
  const used = new Set<string>();
  visit(document, { Alias: (_, { source }) => void used.add(source) });
  return used;
}

/** Finds `*name` without such an anchor: text that begins with an asterisk. */
export function findUnknownAliases(document: Document.Parsed, source: string): LostText[] {
  const known = new Set<string>();
  const unknown: LostText[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    if (!isAlias(node)) {
      if ('anchor' in node && typeof node.anchor === 'string') known.add(node.anchor);
    } else if (!known.has(node.source)) {
      const offset = node.range?.[0] ?? 0;
      const line = readYamlLine(textAt(source, offset));
      const message = `“*” has a meaning of its own before text. ${putInQuotes(line)}.`;
      unknown.push({ offset, message });
    }
  });
  return unknown;
}
