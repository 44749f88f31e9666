import type { QuestionPart } from '../question/question.ts';
import type { Nearness } from './nearness.ts';

/**
 * `answered`: the passages cover what the question asks. `partial`: the closest passages, either
 * because something that the question names is nowhere in the interview, or because the match is not
 * certain. `none`: nothing in the interview is close.
 */
export type Outcome = 'answered' | 'partial' | 'none';

/** The judgement on a question as a whole. */
export interface Judgement {
  readonly outcome: Outcome;
  /** What the question names and the interview does not, as typed. */
  readonly missing: readonly string[];
}

/**
 * How much of a question the best passage must cover to be close: this share, or a smaller share
 * that is still many words, as in a long question. Each word is weighted by rarity. Calibrated on
 * questions about other texts (docs/DESIGN.md).
 */
const CLOSE = { share: 0.35, smallerShare: 0.2, lot: 1.2 };
/** From this share on, words need no support from meaning. */
const PLAIN = 0.6;

/**
 * How close a passage is in meaning: the log odds that a question is about the text rather than
 * something else. Found by logistic regression on strangers' paraphrased questions about nine
 * interviews, against unrelated questions and questions about other interviews.
 */
const MEANING = { base: -1.42, sentence: 2.81, passage: 0.92 };
/**
 * From the first value on, a passage is close whatever its words. Below the second, matching words
 * are a coincidence.
 */
const CLOSE_MEANING = -0.2;
const COINCIDENCE = -0.5;

/** From these similarities on, the companion's question is close, or the same in other words. */
const SIMILAR = { close: 0.2, same: 0.4, sure: 0.6 };

/**
 * How certain an answer is: the log odds that the first passage answers the question and is not
 * merely on its topic. Found by logistic regression on strangers' questions in plain words, against
 * on-topic ones that the text does not answer.
 */
const SURE = { base: -7.92, sentence: 5.01, coverage: 6.53 };
/** Full coverage; slightly below 1, since sums of shares are inexact. */
const ALL = 0.999;

/** The weight of a common word. */
const COMMON = 0.5;

/**
 * Judges whether the best passage answers.
 * @param nearness the best passage's; undefined if no passage is related to the question
 * @param hasRelative whether the passage has a word that stands for this one
 */
export function judge(
  parts: readonly QuestionPart[],
  nearness: Nearness | undefined,
  hasRelative: (word: string) => boolean,
): Judgement {
  const subject = parts.filter(({ role }) => role === 'subject');
  const missing = missingParts(subject, nearness?.similarity ?? 0, hasRelative);
  if (nearness === undefined || !isClose(subject, nearness, missing)) {
    const unknown = subject.filter((part) => !part.known && !isVerbForm(part));
    return { outcome: 'none', missing: unknown.map(({ typed }) => typed) };
  }
  const isAnswered = missing.length === 0 && isSure(subject, nearness);
  return {
    outcome: isAnswered ? 'answered' : 'partial',
    missing: missing.map(({ typed }) => typed),
  };
}

/** What a notice may mention: a name, a number or the word that the question is about. */
function missingParts(
  subject: readonly QuestionPart[],
  similarity: number,
  hasRelative: (word: string) => boolean,
): QuestionPart[] {
  const asked = totalWeight(subject);
  return subject.filter((part) => {
    if (part.known) return false;
    if (part.isName) return true;
    if (similarity >= SIMILAR.same || part.words.some(hasRelative)) return false;
    return part.weight > COMMON * asked && !isVerbForm(part);
  });
}

/** Whether a word is what people do rather than mention: “unveiling”, “cited”. */
function isVerbForm({ words }: QuestionPart): boolean {
  return words.some((word) => /(?:ing|ed)$/.test(word));
}

function isClose(
  subject: readonly QuestionPart[],
  { coverage, ownCoverage, similarity, meaning }: Nearness,
  missing: readonly QuestionPart[],
): boolean {
  const asked = totalWeight(subject);
  // If something is missing, or only a common word is asked, a match in the companion's many words
  // is no reason to show a passage.
  const covered = missing.length > 0 || asked < COMMON ? ownCoverage : coverage;
  if (covered >= PLAIN || (asked >= COMMON && similarity >= SIMILAR.close)) return true;
  const hasWords =
    covered >= CLOSE.share || (covered >= CLOSE.smallerShare && covered * asked >= CLOSE.lot);
  if (meaning === undefined) return hasWords;
  const odds =
    MEANING.base + MEANING.sentence * meaning.sentence + MEANING.passage * meaning.passage;
  return odds >= CLOSE_MEANING || (hasWords && odds >= COINCIDENCE);
}

function isSure(
  subject: readonly QuestionPart[],
  { coverage, ownCoverage, similarity, meaning }: Nearness,
): boolean {
  if (ownCoverage >= ALL) return true;
  if (totalWeight(subject) >= COMMON && similarity >= SIMILAR.sure) return true;
  if (meaning === undefined) return coverage >= CLOSE.share;
  return SURE.base + SURE.sentence * meaning.sentence + SURE.coverage * coverage >= 0;
}

function totalWeight(parts: readonly QuestionPart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
