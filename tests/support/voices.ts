import type { Interview, Passage } from '../../src/interview/model.ts';
import { ProblemList } from '../../src/interview/problem.ts';
import { readInterview } from '../../src/interview/text/read-interview.ts';

/** Front matter of an interview in which these speak, each written as YAML in one line. */
export function frontMatterOf(...speakers: readonly string[]): string {
  return `---
title: A talk about bees
speakers:
${speakers.map((speaker) => `  - ${speaker}`).join('\n')}
publisher: The Hive
published_in: The Hive Weekly
language: English
---
`;
}

export const HOST = '{ name: Hal Host, role: interviewer, label: Host }';
export const ADA = '{ name: Ada Bee, role: interviewee, label: Ada }';
export const BEN = '{ name: Ben Wasp, role: interviewee, label: Ben }';
export const NARRATOR = '{ name: Nora Tell, role: other, label: Narrator }';
export const HIVE = '{ name: The Hive, role: publisher, label: Editor’s note }';

/** An interview of a host and Ada with this text. */
export const TWO_VOICES = frontMatterOf(HOST, ADA);
/** Lines of that front matter; the text begins on the second line below. */
const LINES = TWO_VOICES.split('\n').length;

/** The interview in this file, which must have no problems. */
export function interviewOf(file: string): Interview {
  const problems = new ProblemList('interview.md');
  const text = readInterview(file, problems);
  if (text === undefined) throw new Error(JSON.stringify(problems.all, null, 1));
  return { slug: 'bees', ...text, companion: { aliases: [], questions: new Map() } };
}

/** The problems of this text below {@link TWO_VOICES}, as `line: message`, its first line being 1. */
export function problemsInText(text: string): string[] {
  return problemsInFile(`${TWO_VOICES}\n${text}`, LINES);
}

/** The problems of a file, as `line: message`. */
export function problemsInFile(file: string, offset = 0): string[] {
  const problems = new ProblemList('interview.md');
  readInterview(file, problems);
  return problems.all.map(({ line, message }) => `${(line ?? Number.NaN) - offset}: ${message}`);
}

/** Everything that is said, as `Name: text`. */
export function spoken(interview: Interview): string[] {
  return passagesOf(interview).map(({ speaker, text }) => `${speaker.name}: ${text}`);
}

export function passagesOf({ sections }: Interview): Passage[] {
  return sections.flatMap(({ passages }) => passages);
}

/** Each section as `number heading: references`. */
export function outlineOf({ sections }: Interview): string[] {
  return sections.map(
    ({ number, heading, passages }) =>
      `${number} ${heading}: ${passages.map(({ reference }) => reference).join(' ')}`,
  );
}
