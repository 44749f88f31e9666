import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/interview/files/read-yaml.ts';
import { ProblemList } from '../../../src/interview/problem.ts';

const anything = z.record(z.string(), z.unknown());

/** The problems of a YAML whose first line is line 1, each as `line: message`. */
function problemsOf(yaml: string, schema: z.ZodType = anything): string[] {
  const problems = new ProblemList('x.yml');
  const read = readYaml(yaml, schema, problems);
  expect(read === undefined).toBe(problems.all.length > 0);
  return problems.all.map(({ line, message }) => `${line}: ${message}`);
}

/** The remedy for a YAML with one syntax error. */
function remedyOf(yaml: string): string {
  const [problem = '', ...others] = problemsOf(yaml);
  expect(others).toEqual([]);
  return problem.replace(' This is not valid YAML:', '');
}

describe('text that needs quotes says so, with its line and what to write', () => {
  test.each([
    [
      'title: Bees: a talk',
      '“title” has a colon in its text. Put quotes around it: title: "Bees: a talk".',
    ],
    ['title: Who:', '“title” has a colon in its text. Put quotes around it: title: "Who:".'],
    [
      'title: A “talk”: bees',
      '“title” has a colon in its text. Put quotes around it: title: "A “talk”: bees".',
    ],
    [
      'title: So: "bees"',
      `“title” has a colon in its text. Put quotes around it: title: 'So: "bees"'.`,
    ],
    [
      `title: It's: "bees"`,
      `“title” has a colon in its text. Put quotes around it: title: 'It''s: "bees"'.`,
    ],
    [`title: ${'Bees: '.repeat(20)}!`, '“title” has a colon in its text. Put quotes around it.'],
    [
      'title: @bees',
      '“title” starts with “@”, which means something else in YAML. Put quotes around it: title: "@bees".',
    ],
    [
      'title: %bees',
      '“title” starts with “%”, which means something else in YAML. Put quotes around it: title: "%bees".',
    ],
    [
      'title: `bees`',
      '“title” starts with “`”, which means something else in YAML. Put quotes around it: title: "`bees`".',
    ],
    [
      'title: > bees',
      '“title” starts with “>”, which means something else in YAML. Put quotes around it: title: "> bees".',
    ],
    [
      'title: ? bees',
      '“title” starts with “?”, which means something else in YAML. Put quotes around it: title: "? bees".',
    ],
    [
      'title: & bees',
      '“title” starts with “&”, which means something else in YAML. Put quotes around it: title: "& bees".',
    ],
    [
      'title: *bees*',
      '“*” has a meaning of its own before text. Put quotes around it: title: "*bees*".',
    ],
    ['title: !bees', 'Unresolved tag: !bees. Put quotes around text that starts with “!”.'],
    [
      'title: [bees] hum',
      '“title” continues after its closing “]”. Put quotes around it: title: "[bees] hum".',
    ],
    [
      'title: "Bees" hum',
      `“title” continues after its closing quote. Put quotes around it: title: '"Bees" hum'.`,
    ],
    [
      `title: 'Bee's talk'`,
      `“title” continues after its closing quote. Put quotes around it: title: "Bee's talk".`,
    ],
    [
      'title: "A "good" talk"',
      `“title” continues after its closing quote. Put quotes around it: title: 'A "good" talk'.`,
    ],
    ['%title: bees', 'text cannot start with “%” here. Put quotes around it.'],
  ])('%s', (yaml, remedy) => {
    expect(remedyOf(`a: b\n${yaml}\nc: d`)).toBe(`2: ${remedy}`);
  });

  test('in a list', () => {
    expect(remedyOf('names:\n  - [@a, b]')).toBe(
      '2: text cannot start with “@” here. Put quotes around it.',
    );
    expect(remedyOf('questions:\n  - "a" or "b"?')).toBe(
      `2: the text continues after its closing quote. Put quotes around it: '"a" or "b"?'.`,
    );
  });
});

describe('text that YAML would silently drop is a problem', () => {
  test.each([
    [
      'title: Bees #1',
      '“#1” would be left out of “title” as a comment. Put quotes around it: title: "Bees #1"; or write a space after the “#” if it is a comment.',
    ],
    [
      'title: #1 bees',
      '“#1 bees” would be left out of “title” as a comment. Put quotes around it: title: "#1 bees"; or write a space after the “#” if it is a comment.',
    ],
    [
      'title: &bees hum',
      '“&bees” would be left out of “title”. Put quotes around it: title: "&bees hum".',
    ],
    ['title: ! bees', '“!” would be left out of “title”. Put quotes around it: title: "! bees".'],
  ])('%s', (yaml, message) => {
    expect(problemsOf(`a: b\n${yaml}\nc: d`, z.record(z.string(), z.string()))).toEqual([
      `2: ${message}`,
    ]);
  });

  test('a list below a key that has text', () => {
    expect(problemsOf('title: Bees\n  - wasps\nc: d')).toEqual([
      '2: This “- ” would be a part of the text above it. Remove that text if this is a list, or put quotes around all of it.',
    ]);
  });

  test('together with problems of the schema', () => {
    const schema = z.strictObject({ title: z.string(), date: z.string('must be text') });
    expect(problemsOf('title: Bees #1\ndate: 7', schema)).toEqual([
      expect.stringMatching(/^1: “#1”/),
      '2: “date” must be text.',
    ]);
  });

  test.each([
    'title: Bees # a comment',
    'title: Bees #',
    '# a comment\ntitle: Bees\n#another\nb: c',
    'title: "Bees" #1',
    'title: C#1',
    'a: &x b\nc: *x',
    'title: "Bees\n  - wasps"',
  ])('but %j loses none', (yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });
});

test.each([
  ['a tab', 'a:\n\tb: c', '2: a tab indents this line. Use spaces.'],
  [
    'no space after a colon',
    'a: b\ntitle:Bees\nc: d',
    '2: there is no space after the colon. Write: title: Bees.',
  ],
  [
    'no space in the last line',
    'a: b\ntitle:Bees',
    '2: there is no space after the colon. Write: title: Bees.',
  ],
  [
    'no space in an inner line',
    'a:\n  b: c\n  name:Ada',
    '3: there is no space after the colon. Write: name: Ada.',
  ],
  [
    'no space after a quoted key',
    'q:\n  "1.1":[a]',
    '2: there is no space after the colon. Write: "1.1": [a].',
  ],
  [
    'an open quote',
    'a: b\ntitle: "Bees\nc: d',
    '2: the quotation mark (") before the text of “title” is never closed. Write one after it, too.',
  ],
  [
    'an open quote before another',
    'title: "Bees\nb: "c"\nd: e',
    '1: the quotation mark (") before the text of “title” is never closed. Write one after it, too.',
  ],
  [
    'an open quote in a list',
    `a:\n  - [b, 'c]\n  - [d, e]`,
    `2: the quotation mark (') before this text is never closed. Write one after it, too.`,
  ],
  [
    'an open list',
    'names:\n  - [a, b\n  - [c, d]',
    '2: the “[” is never closed. Write “]” at its end; if it is text, put quotes around it.',
  ],
  ['a bracket too many', 'names:\n  - [a, b]]', '2: there is a “]” too many. Remove it.'],
  ['a comma too many', 'names:\n  - [a,, b]', '2: there is a comma too many. Remove it.'],
  [
    'a list on its key’s line',
    'a: b\nnames: - c',
    '2: a “- ” list cannot start on its key’s line. Write each “- ” on a line of its own; if it is text, put quotes around it.',
  ],
  [
    'a list after text',
    'title: bees\n- wasps\nb: c',
    '2: a “- ” list cannot stand here. Write it below a key that has no text of its own, each “- ” in the same column.',
  ],
  [
    'a list that is not aligned',
    'q:\n  r:\n    - a\n   - b',
    '4: the items of this list do not line up. Start all “- ” in the same column.',
  ],
  [
    'a list instead of keys',
    '- a: b\nc: d',
    '2: the lines above are a list, and this one is not. Start it with “- ”, or remove the “- ” above.',
  ],
  [
    'a line that is indented too far',
    'a: b\n  c: d\ne: f',
    '2: this line is indented as if it were a part of “a”. Start both in the same column.',
  ],
  [
    'a line that is not indented enough',
    'a:\n    b: c\n  d: e',
    '3: this line does not line up with those above it. Start all keys of a group in the same column.',
  ],
  [
    'words without a key',
    'a: b\njust words\nc: d',
    '2: this line is not “key: value”. Write it so; or indent it, if it continues the text above.',
  ],
  ['a key twice', 'a: b\na: c', '2: “a” appears twice. Keep one of them.'],
  [
    'a backslash',
    'a: "C:\\Users"',
    '1: “\\” has a meaning of its own between double quotes. Write “\\\\”, or use single quotes.',
  ],
  [
    'a second document',
    'a: b\n...\nc: d',
    '3: a line “---” or “...” above ends the keys. Remove it.',
  ],
])('%s is answered with the remedy', (_, yaml, remedy) => {
  expect(remedyOf(yaml)).toBe(remedy);
});

test('a first line that starts with “%” is reported once', () => {
  expect(remedyOf('%title: bees\nb: c')).toBe(
    '1: a line cannot start with “%”. Put quotes around the text.',
  );
});

test('all lines with errors are reported together', () => {
  expect(problemsOf('a: b: c\nd:\n\te: f\ng: @h').map((problem) => problem[0])).toEqual([
    '1',
    '3',
    '4',
  ]);
});
