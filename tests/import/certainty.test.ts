import { expect, test } from 'vitest';
import { prepare } from '../../src/import/prepare.ts';
import { readBytes } from '../../src/import/read-source.ts';

const speakers = (text: string, extension = '.md') =>
  prepare(readBytes(new TextEncoder().encode(text), extension), {
    interviewers: [],
    interviewees: [],
  });
const named = (text: string, extension?: string) =>
  speakers(text, extension).speakers.map(({ name, role }) => `${name}, ${role}`);

test('a word that recurs before a colon is not a speaker if speakers are in bold', () => {
  const text =
    '**Ada:** Two languages.\n\nPython: quick.\n\nRust: safe.\n\n**Cleo:** Why?\n\n**Ada:** Because.\n\nPython: easy.\n\nRust: fast.\n\n**Cleo:** I see?';
  expect(named(text)).toEqual(['Ada, interviewee', 'Cleo, interviewer']);
});

test('lists within answers are not speakers if questions are headings', () => {
  const text =
    '## Why bees?\n\nThey hum, all day.\n\nPros: honey.\n\nCons: stings.\n\n## And wasps?\n\nPros: speed.\n\nCons: stings, stings, stings.\n\n## And hornets?\n\nNo.';
  expect(speakers(text).missing).toEqual(['interviewer', 'interviewee']);
});

test('questions in bold are the interviewer’s if only the guests have labels', () => {
  const text =
    '**How was spring?**\n\n**Ada Bee:** Wet.\n\n**Cleo Wasp:** Dry.\n\n**And summer?**\n\n**Ada Bee:** Hot.\n\n**Cleo Wasp:** Wet.';
  expect(named(text)).toEqual(['Ada Bee, interviewee', 'Cleo Wasp, interviewee', ', interviewer']);
});

test('items of a list are no speakers, though they recur', () => {
  const text =
    '**Ada:** Two.\n\n- **Python**: quick.\n- **Rust**: safe.\n\n**Cleo:** Why?\n\n**Ada:** So.\n\n- **Python**: easy.\n- **Rust**: fast.\n\n**Cleo:** I see?';
  expect(named(text)).toEqual(['Ada, interviewee', 'Cleo, interviewer']);
});

test('a label that recurs and that nothing shows to be a name is listed as doubtful', () => {
  const turns = ['Ada: Two.', 'Python: quick.', 'Cleo: Why?', 'Ada: So.', 'Python: easy.'];
  const text = [...turns, ...Array.from({ length: 8 }, () => 'Cleo: And?\n\nAda: Yes.')];
  expect(speakers(text.join('\n\n')).doubtful).toMatchObject([{ line: 3 }, { line: 9 }]);
});

test('what everybody says in small letters is no name', () => {
  const turns = ['Ada: Two.', 'Cost: high.', 'Cleo: Why?', 'Ada: The cost.', 'Cost: low.'];
  const text = [...turns, ...Array.from({ length: 8 }, () => 'Cleo: And?\n\nAda: Yes.')];
  expect(named(text.join('\n\n'))).toEqual(['Ada, interviewee', 'Cleo, interviewer']);
});

test('who made a transcript is nobody in it', () => {
  const text =
    'Interview with Ada Bee (AB)\n\nInterviewed by Cleo Wasp (CW)\n\nCW: Why?\n\nAB: So.\n\nCW: And?\n\nAB: Yes.\n\nTranscribed by https://a.example';
  expect(named(text, '.txt')).toEqual(['Cleo Wasp, interviewer', 'Ada Bee, interviewee']);
});

test('a name that is spoken to is a speaker’s, though the label stands once', () => {
  const turns = Array.from({ length: 8 }, () => 'Cleo: And why?\n\nAda: So.');
  const text = [...turns, 'Cleo: A caller. Tom?', 'Tom: What do bees eat?', 'Ada: Honey.'];
  expect(named(text.join('\n\n'))).toContain('Tom, interviewer');
});

test('whose dash it is must be said', () => {
  const text = '— Why?\n\n— So.\n\n— And?\n\n— Yes.\n\n— Then?';
  expect(() => speakers(text, '.txt')).toThrow(/but not who/);
});

test('a label that stands once and could be text is listed as doubtful', () => {
  const text =
    '记者：你好吗？\n\n小雨：很好。\n\n父亲说：茶好。\n\n记者：为什么？\n\n小雨：因为雾。';
  const { doubtful, speakers: found } = speakers(text);
  expect(found.map(({ name }) => name)).toEqual(['记者', '小雨']);
  expect(doubtful).toMatchObject([{ line: 5, text: '父亲说：茶好。' }]);
});

test('numbered questions and answers are Q and A, and the person who answers must be named', () => {
  const { missing, speakers: found } = speakers('Q1: Who?\n\nA1: We.\n\nQ2: When?\n\nA2: Now.');
  expect(found.map(({ name }) => name)).toEqual(['Q', 'A']);
  expect(missing).toEqual(['interviewee']);
});

test('hosts and guests are named as in the front matter', () => {
  const text =
    '---\nhost: Cleo Wasp\nguest: Ada Bee\n---\n\n**Host:** Who are you?\n\n**Guest:** Ada.\n\n**Host:** And?\n\n**Guest:** Bees.';
  expect(named(text)).toEqual(['Cleo Wasp, interviewer', 'Ada Bee, interviewee']);
});

test('closing notes are left out and listed', () => {
  const text =
    '**Cleo:** Why?\n\n**Ada:** Because.\n\n**Cleo:** Thank you?\n\n**Ada:** Bye.\n\n*This interview has been edited.*';
  expect(speakers(text)).toMatchObject({
    leftOut: [{ text: 'This interview has been edited.' }],
    doubtful: [{ line: 9 }],
  });
});

test('lines without empty lines between them are turns', () => {
  const text = Array.from({ length: 6 }, (_, turn) =>
    turn % 2 === 0 ? 'Q. Where were you then?' : 'A. At home, as I said.',
  ).join('\n');
  expect(named(text, '.txt')).toEqual(['Q, interviewer', 'A, interviewee']);
});

test('headings that bid are questions where it is known who asks, and listed as doubtful', () => {
  const text =
    '## Tell us of bees\n\nThey hum.\n\n## Why?\n\nFor joy.\n\n## Describe a day\n\nLong.\n\n## And a night?\n\nLong.\n\n## One tip\n\nSleep.';
  const document = readBytes(new TextEncoder().encode(text), '.md');
  const given = { interviewers: ['Cleo Wasp'], interviewees: ['Ada Bee'] };
  const { speakers: found, doubtful } = prepare(document, given);
  expect(found.map(({ turns }) => turns)).toEqual([5, 5]);
  expect(doubtful.map(({ line }) => line)).toEqual([1, 9, 17]);
  expect(() => prepare(document, { interviewers: [], interviewees: [] })).toThrow(/--interviewer/);
});

test('a name that stands before colons within paragraphs is a label there', () => {
  const text = Array.from({ length: 4 }, () => 'Cleo Wasp: And why? Ada Bee: So it is.').join(
    '\n\n',
  );
  expect(named(text)).toEqual(['Cleo Wasp, interviewer', 'Ada Bee, interviewee']);
});

test('a pull quote is left out, but not a heading of words that are said below it', () => {
  const text =
    '**Cleo:** Why?\n\n## We all go home in the end\n\n**Ada:** We all go home in the end, I think.\n\n> home in the end, I think\n\n**Cleo:** And?\n\n**Ada:** Yes.';
  const { headings, leftOut } = speakers(text);
  expect(headings).toEqual(['We all go home in the end']);
  expect(leftOut).toMatchObject([{ text: 'home in the end, I think', why: 'pull quote' }]);
});
