import type { Library } from '../../src/interview/model.ts';
import type { Engine } from './engine.ts';
import { type JudgedQuestion, KINDS, type Kind, UNANSWERED_KINDS } from './judged-questions.ts';
import { type Marks, mark, mean } from './metrics.ts';

/** How well one question was answered. */
export interface Verdict {
  readonly question: JudgedQuestion;
  /** Only for questions that the interview answers. */
  readonly marks: Marks | undefined;
  /** Whether the key sentence answers; only where the first passage is right. */
  readonly keySentence: boolean | undefined;
  /** Whether the engine flagged the question as unanswered, in whole or in part. */
  readonly flagged: boolean;
  readonly nothing: boolean;
  readonly first: string | undefined;
}

/** Asks an engine every question and judges its answers. */
export async function judgeEngine(
  engine: Engine,
  library: Library,
  questions: readonly JudgedQuestion[],
): Promise<Verdict[]> {
  const ask = await engine(library);
  return Promise.all(
    questions.map(async (question) => {
      const { passages, outcome, hasNotice, keySentence = '', facts } = await ask(question.ask);
      const { grades, sentences, fact } = question;
      const marks = isAnswered(question)
        ? fact === undefined
          ? mark(passages, grades)
          : mark(facts.some((value) => value.includes(fact)) ? [fact] : [], new Map([[fact, 1]]))
        : undefined;
      const judged = marks?.first === 1 && sentences.length > 0;
      return {
        question,
        marks,
        keySentence: judged
          ? sentences.some((sentence) => keySentence.includes(sentence))
          : undefined,
        // A hedge is no false alarm: it denies nothing and names nothing.
        flagged:
          hasNotice === undefined || !isAnswered(question)
            ? outcome !== 'answered'
            : outcome === 'none' || hasNotice,
        nothing: outcome === 'none',
        first: passages[0],
      };
    }),
  );
}

export function isAnswered({ kind }: JudgedQuestion): boolean {
  return !UNANSWERED_KINDS.some((unanswered) => unanswered === kind);
}

/** The figures for one kind; shares from 0 to 1. */
export interface KindFigures {
  readonly kind: Kind;
  readonly questions: number;
  /** Mean marks, for a kind that the interview answers. */
  readonly marks: Marks | undefined;
  /** Share of the right first passages whose key sentence answers. */
  readonly keySentence: number | undefined;
  /** Answerable, yet flagged as unanswered, in whole or in part. */
  readonly falseAlarms: number;
  /** Not answerable, and not flagged. */
  readonly misses: number;
  /** Not answerable, and given no passage. */
  readonly nothing: number;
}

export function figuresByKind(verdicts: readonly Verdict[]): KindFigures[] {
  return KINDS.flatMap((kind) => {
    const own = verdicts.filter(({ question }) => question.kind === kind);
    return own.length === 0 ? [] : [{ kind, ...figures(own) }];
  });
}

/** The figures for any set of verdicts. */
export function figures(verdicts: readonly Verdict[]): Omit<KindFigures, 'kind'> {
  const marks = verdicts.flatMap((verdict) => verdict.marks ?? []);
  const average = (key: keyof Marks) => mean(marks.map((each) => each[key]));
  const sentences = verdicts.flatMap(({ keySentence }) => keySentence ?? []);
  const answered = verdicts.filter(({ question }) => isAnswered(question));
  const unanswered = verdicts.filter(({ question }) => !isAnswered(question));
  return {
    questions: verdicts.length,
    marks:
      marks.length === 0
        ? undefined
        : {
            first: average('first'),
            within3: average('within3'),
            reciprocal: average('reciprocal'),
            ndcg3: average('ndcg3'),
          },
    keySentence: sentences.length === 0 ? undefined : mean(sentences.map(Number)),
    falseAlarms: answered.filter(({ flagged }) => flagged).length,
    misses: unanswered.filter(({ flagged }) => !flagged).length,
    nothing: unanswered.filter(({ nothing }) => nothing).length,
  };
}
