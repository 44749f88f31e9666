import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type MarkdownNode,
  parseMarkdown,
} from '../../../../../playground/page/discord/markdown/parser.ts';
import {
  blockQuote,
  bold,
  escapeText,
  small,
} from '../../../../../src/discord/rendering/markdown.ts';
import { hostileText } from '../../../../fuzz/arbitraries.ts';
import { cases } from '../../../../fuzz/cases.ts';

/** The text of nodes, as a reader sees it. */
function textOf(nodes: MarkdownNode | readonly MarkdownNode[] | string): string {
  if (typeof nodes === 'string') return nodes;
  if (!('type' in nodes)) return nodes.map(textOf).join('');
  const { type, content = '', name, items } = nodes;
  if (type === 'br' || type === 'newline') return '\n';
  if (type === 'everyone' || type === 'here') return `@${type}`;
  return items?.map(textOf).join('\n') ?? name ?? textOf(content);
}
const typesOf = (markdown: string) => parseMarkdown(markdown).map(({ type }) => type);

test('small print, headings and quotes are recognised at the start of every line', () => {
  expect(typesOf('-# small\n### head\n> one\n> two\n-# small\n### head')).toEqual([
    'subtext',
    'heading',
    'blockQuote',
    'subtext',
    'heading',
  ]);
  expect(typesOf('a -# b').every((type) => type === 'text')).toBe(true);
});

test('lines with a marker are a list, even right after other lines', () => {
  const [before, , list] = parseMarkdown('Sections:\n- one **two**\n- three');
  expect(before?.content).toBe('Sections');
  const items = parseMarkdown('Sections:\n- one **two**\n- three').find(
    ({ type }) => type === 'list',
  )?.items;
  expect(items?.map(textOf)).toEqual(['one two', 'three']);
  expect(list).toBeDefined();
  expect(parseMarkdown('3. c\n4. d')).toMatchObject([{ type: 'list', isOrdered: true, start: 3 }]);
  expect(typesOf('1\\. not a list')).not.toContain('list');
});

test('text that the bot escapes is shown to the letter, in a quote and outside', () => {
  fc.assert(
    fc.property(hostileText(200), (text) => {
      // Like Discord, the parser turns these into other white space.
      const read = text.replace(/[\t\f\r]/g, ' ');
      const quoted = parseMarkdown(`### h\n${blockQuote(bold(escapeText(read)))}\n${small('s')}`);
      const quote = quoted.find(({ type }) => type === 'blockQuote');
      expect(textOf(quote ?? '').replace(/\n$/, '')).toBe(read);
    }),
    cases(1000),
  );
});
