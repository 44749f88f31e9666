import { describe, expect, test } from 'vitest';
import { answerReply, typedQuestion } from '../../src/discord/commands/ask.ts';
import { suggestQuestions, suggestSections } from '../../src/discord/commands/suggest.ts';
import { decodeButton } from '../../src/discord/components/custom-id.ts';
import { makeEdition } from '../../src/discord/edition/edition.ts';
import { questionText } from '../../src/discord/reading/question-text.ts';
import { cutPassage, excerpt } from '../../src/discord/rendering/excerpt.ts';
import { escapeLine, escapeText, fitLine } from '../../src/discord/rendering/markdown.ts';
import { readCompanion } from '../../src/interview/companion/companion.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Place } from '../../src/interview/model.ts';
import { ProblemList } from '../../src/interview/problem.ts';
import { sameReading } from '../../src/interview/same-reading.ts';
import { readInterview } from '../../src/interview/text/read-interview.ts';
import { visibleText } from '../../src/runtime/visible-text.ts';
import { answer } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { splitSentences } from '../../src/search/language/sentences.ts';
import { tokenise } from '../../src/search/language/tokenise.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import { FRONT_MATTER } from '../support/content-folder.ts';
import { libraryOfTexts } from '../support/hostile.ts';
import { TWO_VOICES } from '../support/voices.ts';
import { growth, MOST_GROWTH } from './growth.ts';

/** Texts that have made such functions slow: nothing to stop at, or a false start at every letter. */
const WORST = [
  ...[
    'a',
    'A',
    'é',
    '1',
    '〇',
    '๑',
    '和',
    '\u0301',
    '\u00ad',
    'ﷺ',
    '🐝',
    '*',
    '\\',
    '>',
    '<',
    ':',
    '\n',
  ],
  ...[
    ' ',
    'a ',
    'US ',
    'the ',
    'a.',
    'A.',
    'Mr. ',
    'A. ',
    'a\n',
    '\n# ',
    '<@',
    '<a:',
    ':a',
    'https://',
  ],
  ...['1,', "a'", '“', 'Russia ', 'zqx ', 'Zqxj ', 'constructor ', 'who ', 'interview '],
];
/** What Markdown and YAML may choke on. */
const BLOCKS = ['a ', 'a\n', 'a\n\n', 'Bees hum. ', '## a\n\nb\n\n', '1. a\n', 'a &amp; ', '\\*'];
const TURNS = [
  ...['**Host:** a\n\n', '**Host [0:01]:** a\n\n', '**Host:**\n\n', '**Ben:** a\n\n', 'Ben: a\n\n'],
  ...['**Host:** ', '**a:** ', 'Host: a\n', '- Host: a\n', '**Host\n', '**A?**\n\n', '[', ':', ' '],
];
const YAML = ['- [a, b]\n', '# x\n', '"a" '];

const bot = makeEdition(readLibrary('content'), '1');
const place = (text: string): Place => {
  const [interview] = libraryOfTexts([{ heading: 'Introduction', texts: [text] }]).interviews;
  const section = interview?.sections[0];
  const passage = section?.passages[0];
  if (!interview || !section || !passage) throw new Error('There is no passage.');
  return { interview, section, passage };
};

const repeated = (unit: string) => (length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe.each<[string, (text: string) => unknown, readonly string[]]>([
  ['questionText', questionText, WORST],
  ['tokenise', tokenise, WORST],
  ['sameReading', sameReading, WORST],
  ['escapeText', escapeText, WORST],
  ['escapeLine', escapeLine, WORST],
  ['fitLine', (text) => fitLine(text, 500), WORST],
  ['visibleText', visibleText, WORST],
  ['decodeButton', (text) => orError(() => decodeButton(text, 'print')), [...WORST, 'v2:', '0-0.']],
  ['findSection', (text) => findSection(bot.library, text), WORST],
  ['suggestQuestions', (text) => suggestQuestions(text, bot), WORST],
  ['suggestSections', (text) => suggestSections(text, bot), WORST],
  ['answer', (text) => answer(bot.index, text), WORST],
  ['answerReply', (text) => answerReply(typedQuestion(text), '1', { isPrivate: true }, bot), WORST],
  [
    'readInterview',
    (text) => readInterview(`${FRONT_MATTER}\n${text}`, new ProblemList('f')),
    BLOCKS,
  ],
  [
    'readInterview, with several voices,',
    (text) => readInterview(`${TWO_VOICES}\n${text}`, new ProblemList('f')),
    [...BLOCKS, ...TURNS],
  ],
  ['readCompanion', (text) => readCompanion(`names:\n${text}`, [], new ProblemList('f')), YAML],
])('the time of %s grows at most with the length of its input', (_, run, units) => {
  test.each(units)('made of %j', (unit) => {
    expect(growth(repeated(unit), run)).toBeLessThan(MOST_GROWTH);
  });
});

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const segment = (text: string) => {
  for (const _ of segmenter.segment(text));
};
/** The growth that Node's own segmenter allows on texts of a unit. */
const allowed = new Map(
  WORST.map((unit) => [unit, Math.max(growth(repeated(unit), segment, 0), 1) + 0.5]),
);

// Node's segmenter itself grows faster on some texts; passages alone are given to it, not questions.
describe.each<[string, (text: string) => unknown]>([
  ['splitSentences', splitSentences],
  // Not even the short texts fit these limits.
  ['excerpt', (text) => excerpt(place(text), { start: 0, end: 1 }, 400)],
  ['cutPassage', (text) => cutPassage(place(text), 400)],
  ['buildIndex', (text) => buildIndex({ interviews: [place(text).interview] })],
])("the time of %s grows at most as Node's own segmenter does", (_, run) => {
  test.each(WORST)('on %j', (unit) => {
    expect(growth(repeated(unit), run)).toBeLessThan(allowed.get(unit) ?? MOST_GROWTH);
  });
});

function orError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
