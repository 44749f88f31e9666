import { expect, test } from 'vitest';
import { FRONT_MATTER, libraryOf, problemsOf } from '../../support/content-folder.ts';

const INTERVIEW = `${FRONT_MATTER}\n## Bees\n\nThey hum.\n`;

function problemsIn(companion: string): string[] {
  return problemsOf({ 'bees/interview.md': INTERVIEW, 'bees/companion.yml': companion });
}

test('a companion gives names and questions', () => {
  const library = libraryOf(
    '## Bees\n\nThey hum.',
    'names:\n  - [bee, honey fly]\nquestions:\n  "1.1": [What do they do?]',
  );
  expect(library.interviews[0]?.companion).toEqual({
    aliases: [['bee', 'honey fly']],
    questions: new Map([['1.1', ['What do they do?']]]),
  });
});

test.each(['', '# only a comment\n', 'names:\nquestions:\n'])(
  'an empty companion (%j) is valid',
  (companion) => {
    expect(problemsIn(companion)).toEqual([]);
  },
);

test('a passage that does not exist is reported with its line', () => {
  expect(problemsIn('questions:\n  "1.1": [a]\n  "7.1":\n    - b')).toEqual([
    'bees/companion.yml:3: There is no passage “7.1”. The passages are 1.1.',
  ]);
});

test('a name in two groups or twice in one group is reported', () => {
  expect(problemsIn('names:\n  - [bee, Bee]\n  - [wasp, hornet]\n  - [vespa, wasp]')).toEqual([
    'bees/companion.yml:2: “Bee” is twice in this group. Keep it once, or join the groups.',
    'bees/companion.yml:4: “wasp” is in two groups. Keep it once, or join the groups.',
  ]);
});

test('all problems of form are reported together', () => {
  expect(
    problemsIn('names:\n  - bee\n  - [wasp]\n  - [1, 2]\nquestions:\n  "1.1": []\nextra: 1'),
  ).toEqual([
    'bees/companion.yml:2: “names.0” must be a list of “- ” lines.',
    'bees/companion.yml:3: “names.1” must hold at least two names.',
    'bees/companion.yml:4: “names.2.0” must be text; put quotes around it.',
    'bees/companion.yml:4: “names.2.1” must be text; put quotes around it.',
    'bees/companion.yml:6: “questions.1.1” must hold at least one question.',
    'bees/companion.yml:7: Unknown key “extra”. Remove it or correct its spelling.',
  ]);
});

test('an alias bomb is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
  ].join('\n');
  expect(problemsIn(bomb)[0]).toContain('This YAML cannot be read');
});

test('keys that an object cannot hold are reported rather than dropped', () => {
  const problem = 'This key cannot be used. Write a single word before the “:”.';
  expect(problemsIn('questions:\n  __proto__: [a]\n  ? [b, c]\n  : [d]')).toEqual([
    `bees/companion.yml:2: ${problem}`,
    `bees/companion.yml:3: ${problem}`,
  ]);
});

test.each(['[', '{a: ', '- '])('endless nesting (%j) is refused', (open) => {
  expect(problemsIn(`names: ${open.repeat(20_000)}`)[0]).toMatch(
    /^bees\/companion\.yml:1: This is not valid YAML: (?:it is nested too deeply|.*block)/,
  );
});

test.each(['!!js/function', '!x', '!!python/object/apply:os.system', '!<tag:x.org,2002:y>'])(
  'the custom tag %s is refused',
  (tag) => {
    expect(problemsIn(`names:\n  - [a, ${tag} b]`)[0]).toMatch(
      /^bees\/companion\.yml:2: This is not valid YAML: Unresolved tag/,
    );
  },
);
