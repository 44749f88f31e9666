import type { RootContent } from 'mdast';

/** A line of a paragraph or list as written, without its list marker. */
export interface WrittenLine {
  readonly text: string;
  readonly line: number;
  readonly isItem: boolean;
}

const MARKER = /^[ \t]{0,20}(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** The lines of a paragraph or list; each may begin a turn if the empty lines were forgotten. */
export function linesOf({ type, position }: RootContent, source: string): WrittenLine[] {
  if (type !== 'paragraph' && type !== 'list') return [];
  const written = source.slice(position?.start.offset, position?.end.offset);
  return written.split('\n').map((text, index) => ({
    text: type === 'list' ? text.replace(MARKER, '') : text,
    line: (position?.start.line ?? 1) + index,
    isItem: type === 'list',
  }));
}
