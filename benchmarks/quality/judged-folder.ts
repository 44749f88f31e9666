import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EMPTY_COMPANION } from '../../src/interview/companion/companion.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Interview } from '../../src/interview/model.ts';
import { type Answer, answer, keySentenceText } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';

/** A line of a `questions.jsonl`. */
const questionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  q: z.string(),
  /** Passage reference -> 3 answers best, 2 also answers, 1 related. Empty: the text does not answer. */
  rel: z.record(z.string(), z.number()),
  /** The sentence that answers best, where there is one. */
  sentence: z.string().nullish(),
});

export type StrangerQuestion = z.infer<typeof questionSchema>;

/** From this grade on a passage is right. */
const RIGHT = 2;

/** What is left out, to see what it gives. */
export interface Without {
  readonly companion?: boolean | undefined;
  readonly meaning?: boolean | undefined;
}

/** What became of one question. */
export interface Judgement {
  readonly question: StrangerQuestion;
  readonly isAnswerable: boolean;
  readonly first: boolean;
  readonly within3: boolean;
  readonly outcome: Answer['outcome'];
  /** Whether a notice names a word as missing. */
  readonly hasNotice: boolean;
  readonly corrected: boolean;
  /** Whether the first passage, where it is right, has the right sentence in bold; else undefined. */
  readonly keySentence: boolean | undefined;
}

/**
 * Asks each interview of a folder the questions of its `questions.jsonl`.
 * @param folder a content folder; interviews without questions are left out
 */
export function judgeFolder(folder: string, without: Without = {}): Judgement[] {
  return readLibrary(folder).interviews.flatMap((interview) => {
    const file = join(folder, interview.slug, 'questions.jsonl');
    return existsSync(file) ? judgeInterview(interview, readQuestions(file), without) : [];
  });
}

/** Asks one interview judged questions. */
export function judgeInterview(
  interview: Interview,
  questions: readonly StrangerQuestion[],
  { companion = false, meaning = false }: Without = {},
): Judgement[] {
  const asked = companion ? { ...interview, companion: EMPTY_COMPANION } : interview;
  const index = buildIndex({ interviews: [asked] }, { hasMeaning: !meaning });
  return questions.map((question) => judge(question, answer(index, question.q)));
}

/** Reads a `questions.jsonl`. */
export function readQuestions(file: string): StrangerQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

function judge(question: StrangerQuestion, found: Answer): Judgement {
  const isRight = (at: number) => {
    const reference = found.passages[at]?.passage.reference ?? '';
    return (question.rel[reference] ?? 0) >= RIGHT;
  };
  const [best] = found.passages;
  const isAnswerable = Object.values(question.rel).some((grade) => grade >= RIGHT);
  return {
    question,
    isAnswerable,
    first: isRight(0),
    within3: [0, 1, 2].some(isRight),
    outcome: found.outcome,
    hasNotice: found.missing.length > 0,
    corrected: found.corrections.length > 0,
    keySentence:
      question.sentence && best !== undefined && isRight(0)
        ? overlaps(keySentenceText(best), question.sentence)
        : undefined,
  };
}

/** Whether one of two stretches of a text holds the other. */
function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
