import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of Discord’s Markdown, as parsed. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  /** Of a heading. */
  readonly level?: number;
  /** Of a link. */
  readonly target?: string;
  /** Of a mention. */
  readonly id?: string;
  /** Of an emoji or a command. */
  readonly name?: string;
  /** Of a time, in seconds since 1970. */
  readonly timestamp?: string;
  /** Of a list. */
  readonly isOrdered?: boolean;
  readonly start?: number;
  readonly items?: readonly (readonly MarkdownNode[])[];
}

type Rule = (typeof rulesExtended)[string];

const LIST_ITEM = /^ *(?:[-*]|(\d{1,9})\.) +(.*)$/;

/** Discord’s lists, which the library lacks: consecutive lines, one an item. */
const list: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: atLineStart((source, state) =>
    state.inList === true ? null : /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/.exec(source),
  ),
  parse: ([lines = ''], parse, state) => {
    const items = lines
      .trimEnd()
      .split('\n')
      .map((line) => LIST_ITEM.exec(line));
    const number = items[0]?.[1];
    return {
      isOrdered: number !== undefined,
      start: Number(number ?? 1),
      items: items.map((item) =>
        parse(item?.[2] ?? '', { ...state, prevCapture: null, inList: true }),
      ),
    };
  },
};

const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  list,
  heading: atLineStartOnly(rulesExtended.heading),
  subtext: atLineStartOnly(rulesExtended.subtext),
});

/** Parses Discord’s Markdown. */
export function parseMarkdown(markdown: string): MarkdownNode[] {
  return parser(markdown, { inline: true }) as MarkdownNode[];
}

/** The library’s own test for the start of a line fails after a block quote. */
function atLineStartOnly(rule: Rule | undefined): Rule {
  if (rule === undefined) throw new Error('The Markdown parser lacks a rule.');
  const match = atLineStart((source, state) =>
    rule.match(source, { ...state, prevCapture: null }, ''),
  );
  return { ...rule, match };
}

function atLineStart(match: Rule['match']): Rule['match'] {
  return (source, state, before) =>
    /(?:^|\n)$/.test(before) ? match(source, state, before) : null;
}
