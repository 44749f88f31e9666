import type { PhrasingContent, Strong } from 'mdast';
import { inlineText } from '../markdown/inline-text.ts';
import { COLONS, normaliseLabel } from './label.ts';
import { looksLikeTimeCode, readTimeCode } from './time-code.ts';

/** Words in bold at the start of a paragraph, with what shows whether they are a label. */
export interface BoldLabel {
  /** Normalised, without colon and time code. */
  readonly label: string;
  /** Whether there is a colon at the end of the bold, or right after it. */
  readonly hasColon: boolean;
  readonly timeCode?: {
    readonly written: string;
    /** undefined if it cannot be read. */
    readonly seconds: number | undefined;
  };
  readonly strong: Strong;
  /** The text that follows, to be quoted. */
  readonly rest: readonly PhrasingContent[];
}

/** A time code at the start of a text. */
const CODE = /^\s*(\[[\d:.,\s]{1,20}\])\s*/;
/** A colon at the start of a text, perhaps with a time code before it. */
const COLON = /^\s*(?:(\[[\d:.,\s]{1,20}\])\s*)?[:：]/;

/**
 * Reads the bold words that a text begins with: `**Ada:** …`, `**Ada [04:01]:** …`, `**Ada**
 * [04:01]: …`. An escaped colon, `\:`, belongs to the text.
 */
export function readBoldLabel(
  [first, next, ...others]: readonly PhrasingContent[],
  source: string,
): BoldLabel | undefined {
  const strong = asStrong(first);
  if (strong === undefined) return undefined;
  const head = inlineText(strong.children, () => {}).trim();
  let tail = next?.type === 'text' ? next.value : '';
  let code: string | undefined;
  const isInside = endsWithColon(first, source);
  let hasColon = isInside;
  if (!hasColon) {
    const found = COLON.exec(tail);
    // When addresses become links, the text between them has no position of its own.
    const written = source.slice(first?.position?.end.offset);
    if (found !== null && written.startsWith(found[0])) {
      hasColon = true;
      code = found[1];
      tail = tail.slice(found[0].length);
    }
  }
  const { label, code: own } = partLabel(isInside ? head.slice(0, -1) : head);
  code ??= own;
  if (hasColon && code === undefined) {
    const found = CODE.exec(tail);
    if (found?.[1] !== undefined && looksLikeTimeCode(found[1].slice(1, -1))) {
      code = found[1];
      tail = tail.slice(found[0].length);
    }
  }
  return {
    label,
    hasColon,
    ...(code !== undefined && { timeCode: { written: code, seconds: secondsOf(code) } }),
    strong,
    rest:
      next === undefined ? [] : [next.type === 'text' ? { ...next, value: tail } : next, ...others],
  };
}

/** Bold, or bold within italics. */
export function asStrong(node: PhrasingContent | undefined): Strong | undefined {
  if (node?.type === 'strong') return node;
  if (node?.type !== 'emphasis' || node.children.length !== 1) return undefined;
  return asStrong(node.children[0]);
}

/**
 * Whether the last character within these marks is a colon, neither escaped nor part of a character
 * reference.
 */
function endsWithColon(node: PhrasingContent | undefined, source: string): boolean {
  const written = source.slice(node?.position?.start.offset, node?.position?.end.offset);
  let end = written.length;
  while (end > 0 && '*_ \t\n'.includes(written.charAt(end - 1))) end--;
  return end > 0 && COLONS.includes(written.charAt(end - 1)) && written.charAt(end - 2) !== '\\';
}

/** Separates a label from a time code at its end, in any brackets. */
function partLabel(text: string): { label: string; code?: string } {
  const label = normaliseLabel(text);
  const start = Math.max(
    label.lastIndexOf('['),
    label.lastIndexOf('('),
    label.lastIndexOf(' ') + 1,
  );
  const code = label.slice(start);
  if (start <= 0 || !looksLikeTimeCode(code.replace(/[[\]()]/g, ''))) return { label };
  return { label: label.slice(0, start).trimEnd(), code };
}

/** Only square brackets make a time code. */
function secondsOf(code: string): number | undefined {
  return code.startsWith('[') && code.endsWith(']') ? readTimeCode(code.slice(1, -1)) : undefined;
}
