import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Library } from '../../src/interview/model.ts';
import { places } from '../../src/interview/model.ts';

export const ANSWERED_KINDS = [
  'keyword',
  'natural',
  'section',
  'other-words',
  'typo',
  'about',
] as const;
export const UNANSWERED_KINDS = ['not-answered', 'unrelated', 'junk'] as const;
export const KINDS = [...ANSWERED_KINDS, ...UNANSWERED_KINDS];

export type Kind = (typeof KINDS)[number];

const answered = z.strictObject({
  ask: z.string(),
  grades: z.record(z.string(), z.literal([1, 2, 3])).default({}),
  sentences: z.array(z.string()).default([]),
  fact: z.string().optional(),
});
const unanswered = z.strictObject({ ask: z.string() });

const file = z.strictObject({
  ...Object.fromEntries(ANSWERED_KINDS.map((kind) => [kind, z.array(answered)])),
  ...Object.fromEntries(UNANSWERED_KINDS.map((kind) => [kind, z.array(unanswered)])),
} as Record<Kind, z.ZodArray<typeof answered>>);

export interface JudgedQuestion {
  readonly kind: Kind;
  readonly ask: string;
  /** Passage reference -> 3, answers; 2, answers in part; 1, related. */
  readonly grades: ReadonlyMap<string, number>;
  /** Beginnings of the sentences that answer. */
  readonly sentences: readonly string[];
  /** What must be quoted from the front matter, where no passage answers. */
  readonly fact: string | undefined;
}

/**
 * Reads a file of judged questions about an interview.
 * @throws if a grade's passage or a sentence is not in the interview
 */
export function readJudgedQuestions(path: string, library: Library): JudgedQuestion[] {
  const read = file.parse(parse(readFileSync(path, 'utf8')));
  const questions = KINDS.flatMap((kind) =>
    read[kind].map(({ ask, grades = {}, sentences = [], fact }) => ({
      kind,
      ask,
      grades: new Map(Object.entries(grades)),
      sentences,
      fact,
    })),
  );
  const texts = new Map(
    places(library).map(({ passage }) => [passage.reference, passage.text] as const),
  );
  for (const { ask, grades, sentences } of questions) {
    for (const reference of grades.keys()) {
      if (!texts.has(reference)) throw new Error(`${path}: “${ask}”: no passage ${reference}`);
    }
    for (const sentence of sentences) {
      if (![...grades.keys()].some((reference) => texts.get(reference)?.includes(sentence)))
        throw new Error(`${path}: “${ask}”: no graded passage holds “${sentence}”`);
    }
  }
  return questions;
}
