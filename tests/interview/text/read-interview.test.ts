import { describe, expect, test } from 'vitest';
import { places } from '../../../src/interview/model.ts';
import { FRONT_MATTER, libraryOf, problemsOf } from '../../support/content-folder.ts';

/** Lines of the front matter, and the empty line below it. */
const OFFSET = FRONT_MATTER.split('\n').length;

function textsOf(markdown: string): string[] {
  return places(libraryOf(markdown)).map(({ passage }) => passage.text);
}

function problemsIn(markdown: string): string[] {
  return problemsOf({ 'bees/interview.md': `${FRONT_MATTER}\n${markdown}` });
}

function at(line: number, message: string): string {
  return `bees/interview.md:${OFFSET + line}: ${message}`;
}

describe('markup becomes the text that a reader sees', () => {
  test.each([
    [
      'emphasis',
      'Bees *like* **all** _flowers_ and ***trees***.',
      'Bees like all flowers and trees.',
    ],
    ['a link', 'See [the hive](https://example.org "title") now.', 'See the hive now.'],
    ['a reference link', 'See [the hive][1] now.\n\n[1]: https://example.org', 'See the hive now.'],
    ['a bare address', 'See https://example.org/a_b_c now.', 'See https://example.org/a_b_c now.'],
    ['code in a line', 'The `buzz()` of *bees*.', 'The buzz() of bees.'],
    ['a line that goes on', 'Bees like\nflowers.', 'Bees like flowers.'],
    ['a hard break', 'Bees like  \nflowers\\\nand trees.', 'Bees like\nflowers\nand trees.'],
    [
      'escapes and character references',
      'Bees \\*like\\* R&amp;D &mdash; 1 \\< 2.',
      'Bees *like* R&D — 1 < 2.',
    ],
    ['a list', '- one\n- *two*\n  - three', '- one\n- two\n  - three'],
    ['a numbered list', '1984. It was a good year.', '1984. It was a good year.'],
    ['a list of other numbers', '3. one\n1. two\n9. three', '3. one\n4. two\n5. three'],
    ['a list of one number', '1) one\n\n1) two', '1) one\n2) two'],
    [
      'a nested list',
      '1. one\n   1. two\n   1. three\n1. four',
      '1. one\n  1. two\n  2. three\n2. four',
    ],
    ['a mark without a footnote', 'Bees hum.[^a]', 'Bees hum.[^a]'],
    ['an escaped tilde', 'Bees \\~hum\\~ and \\~\\~fly\\~\\~.', 'Bees ~hum~ and ~~fly~~.'],
    [
      'a mark of another dialect',
      'E = mc^2^ ==so== $x$ :bee: {x}',
      'E = mc^2^ ==so== $x$ :bee: {x}',
    ],
    ['one tilde', 'From ~5 to ~6 hives.', 'From ~5 to ~6 hives.'],
    ['typography', '“Bees’ — ‘hum’…”', '“Bees’ — ‘hum’…”'],
    ['letters that could be composed', 'cafe\u0301', 'cafe\u0301'],
  ])('%s', (_, markdown, text) => {
    expect(textsOf(markdown)[0]).toBe(text);
  });

  test('a heading keeps its marks and loses its markup', () => {
    expect(libraryOf('## “*What* now?”\n\nText.').interviews[0]?.sections[0]?.heading).toBe(
      '“What now?”',
    );
  });
});

const STRUCK_OUT =
  'These words are struck out, so the source retracts them. Remove them, or remove the tildes if they were said; write “\\~” for a tilde that strikes nothing out.';
const BLOCK_QUOTE =
  'A block quote does not say whose words it holds: the speaker’s, another text’s, or a repeated answer. Write it without “>” if the speaker says it here; otherwise remove it.';

describe('content that cannot be quoted is a problem', () => {
  test.each([
    [
      'a table',
      '| a | b |\n| - | - |\n| c | d |',
      'A table cannot be quoted. Write it as paragraphs.',
    ],
    [
      'an image',
      'Look: ![bee](bee.png)',
      'An image cannot be quoted. Remove it, or write its caption as a paragraph.',
    ],
    [
      'a block of HTML',
      '<div>Bees</div>',
      'Raw HTML cannot be quoted. Remove the tags, or write “\\<” for a literal <.',
    ],
    [
      'HTML in a line',
      'Bees <b>hum</b>',
      'Raw HTML cannot be quoted. Remove the tags, or write “\\<” for a literal <.',
    ],
    [
      'a fenced block',
      '```\nbees\n```',
      'A code block cannot be quoted. Start the line at the margin, without back-ticks or indent.',
    ],
    [
      'an indented block',
      'Text.\n\n    bees',
      'A code block cannot be quoted. Start the line at the margin, without back-ticks or indent.',
    ],
    ['a separator', 'Text.\n\n***', 'A separator line has no words to quote. Remove it.'],
    ['struck-out words', 'He ~~confessed~~ left.', STRUCK_OUT],
    ['words struck out by one tilde', 'He ~confessed~ left.', STRUCK_OUT],
    ['struck-out words in bold in a list', '- He **~~confessed~~** left.', STRUCK_OUT],
    ['struck-out words in a heading', '## He ~~confessed~~ left\n\nText.', STRUCK_OUT],
    ['struck-out words in a link', 'See [the ~~old~~ hive](https://example.org).', STRUCK_OUT],
    ['words struck out by letters', 'He h\u0336e\u0336 left.', STRUCK_OUT],
    ['a block quote', 'Text.\n\n> They said so.', BLOCK_QUOTE],
    ['a quote in a quote', 'Text.\n\n> > They said so.', BLOCK_QUOTE],
    ['a block quote in a list', '- Text.\n  > They said so.', BLOCK_QUOTE],
    [
      'a footnote',
      'Bees hum.[^a]\n\n[^a]: Not all.',
      'A footnote is not said where its mark is, and has no speaker. Remove it with its mark, or write it as a paragraph of its author.',
    ],
    [
      'a check box',
      '- [x] Bees\n- [ ] Wasps',
      'A check box has no words to quote. Remove it, or write “\\[” if the brackets are text.',
    ],
    [
      'a comment',
      'Bees hum. <!-- Do they? -->',
      'A comment cannot be quoted, since readers never see it. Remove it.',
    ],
    [
      'an answer that Markdown takes for an address',
      'He laughs [Ada].\n\n[Ada]: Yes.',
      '“[Ada]:” defines a link that leads nowhere, so readers would not see this line. Remove it, or write “\\[” if it is text.',
    ],
    [
      'a second address for one link',
      'See [1].\n\n[1]: https://a.org\n[1]: https://b.org',
      '“[1]:” defines a link once more, so readers would not see this line. Remove it, or write “\\[” if it is text.',
    ],
    [
      'a link definition that nothing uses',
      'Text.\n\n[Laughs]: yes',
      '“[Laughs]:” defines a link that nothing uses, so readers would not see this line. Remove it, or write “\\[” if it is text.',
    ],
  ])('%s', (_, markdown, message) => {
    expect(problemsIn(markdown).map((problem) => problem.replace(/^.*?:\d+: /, ''))).toContain(
      message,
    );
  });
});

describe('headings', () => {
  test('of the wrong depth, without paragraphs, empty, or alike are reported with their lines', () => {
    expect(
      problemsIn(
        '### Deep\n\nText.\n\n## Bare\n\n## Bees\n\nText.\n\n## “BEES!”\n\nText.\n\n##\n\nText.',
      ),
    ).toEqual([
      at(1, 'The heading “Deep” is written with ###. Write it with ##.'),
      at(5, 'The section “Bare” has no paragraphs. Add its text or remove it.'),
      at(
        11,
        'The heading ““BEES!”” reads the same as the one on line 18, so neither could be found by name. Make the two differ.',
      ),
      at(15, 'This heading is empty. Write its words after “## ”.'),
    ]);
  });

  test('a line of signs below a paragraph does not silently make it a heading', () => {
    expect(problemsIn('A whole paragraph.\n---\n\nText.')).toEqual([
      at(
        1,
        'The line of signs below “A whole paragraph.” makes it a heading. Write a heading as “## …”; remove the line if this is a paragraph.',
      ),
    ]);
  });

  test('without letters still get a slug', () => {
    const [interview] = libraryOf('## ???\n\nText.\n\n## !!!\n\nText.').interviews;
    expect(interview?.sections.map(({ slug }) => slug)).toEqual(['section-1', 'section-2']);
  });
});

describe('front matter', () => {
  test('that is missing is reported', () => {
    expect(problemsOf({ 'bees/interview.md': 'Text.' })).toEqual([
      'bees/interview.md:1: There is no front matter. Start the file with a “---” line, the keys “title”, “interviewee”, “publisher”, “published_in”, “language” and “introduction_by”, and another “---” line.',
    ]);
  });

  test('reports all missing, unknown, empty and mistyped keys together, with their lines', () => {
    const yaml =
      '---\ntitle: 1984\ninterviewee:\n  name: ""\n  age: 7\npublisher: P\nlanguage: English\nintroduction_by: P\ncolour: red\ndate: yesterday\nurl: javascript:1\n---\n\nText.';
    expect(problemsOf({ 'bees/interview.md': yaml })).toEqual([
      'bees/interview.md:2: “title” must be text; put quotes around it.',
      'bees/interview.md:2: “published_in” is missing.',
      'bees/interview.md:3: “interviewee.role” is missing.',
      'bees/interview.md:4: “interviewee.name” must not be empty.',
      'bees/interview.md:5: Unknown key “age” in “interviewee”. Remove it or correct its spelling.',
      'bees/interview.md:9: Unknown key “colour”. Remove it or correct its spelling.',
      'bees/interview.md:10: “date” must be a date like 2026-01-31.',
      'bees/interview.md:11: “url” must be a web address (https://…).',
    ]);
  });

  test.each([
    ['a syntax error', 'title: “a”: b: c'],
    ['a key twice', 'title: a\ntitle: b'],
    ['a custom tag', 'title: !!js/function "x"'],
    ['an unknown alias', 'title: *bees'],
  ])('with %s is reported', (_, yaml) => {
    expect(problemsOf({ 'bees/interview.md': `---\n${yaml}\n---\n\nText.` })[0]).toMatch(
      /^bees\/interview\.md:[23]: This (?:is not valid YAML|YAML cannot be read): /,
    );
  });

  test('keeps what the source states', () => {
    const extra = FRONT_MATTER.replace(
      '---\n',
      '---\nurl: https://example.org\ndate: 2026-01-31\ntranslated_from: Turkish\nlicense: CC BY\n',
    );
    const folder = { 'bees/interview.md': `${extra}\nText.` };
    expect(problemsOf(folder)).toEqual([]);
  });
});

test('problems of the front matter, the headings and the text are reported together', () => {
  const source = FRONT_MATTER.replace('title: A talk about bees\n', '');
  const found = problemsOf({ 'bees/interview.md': `${source}\n# Top\n\n<br>` });
  expect(found).toHaveLength(4);
});

test('a text without paragraphs is a problem', () => {
  expect(problemsIn('')).toEqual([
    'bees/interview.md: There are no paragraphs to quote. Write the text below the front matter.',
  ]);
});

test('an introduction alone is an interview', () => {
  expect(textsOf('Only this.')).toEqual(['Only this.']);
});

describe('introduction_by', () => {
  const without = FRONT_MATTER.replace('introduction_by: The Hive\n', '');
  const problems = (source: string) => problemsOf({ 'bees/interview.md': source });

  test('is required where text stands before the first heading, whatever else is wrong', () => {
    const source = `${without.replace('language: English\n', '')}\nBees hum.\n\n## Bees\n\nThey fly.`;
    expect(problems(source)).toEqual([
      'bees/interview.md:2: “language” is missing.',
      'bees/interview.md:2: “introduction_by” is missing: it says who wrote the text before the first heading (line 10).',
    ]);
  });

  test('must not be empty there', () => {
    expect(
      problems(`${without.replace('---\n', '---\nintroduction_by: " "\n')}\nBees hum.`),
    ).toEqual(['bees/interview.md:2: “introduction_by” must not be empty.']);
  });

  test('may be left out where the text starts with a heading, and does no harm there', () => {
    expect(problems(`${without}\n## Bees\n\nThey fly.`)).toEqual([]);
    expect(problemsIn('## Bees\n\nThey fly.')).toEqual([]);
  });
});
