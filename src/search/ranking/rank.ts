import type { IndexedPassage } from '../index/indexed-passage.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import type { WantedSpeakers } from '../index/speakers.ts';
import { combine } from '../meaning/combine.ts';
import type { Question, QuestionPart } from '../question/question.ts';
import { coverage } from './coverage.ts';
import { type Meaning, MeaningQuery } from './meaning-query.ts';
import { PassageScorer } from './passage-scorer.ts';
import {
  BEST_SENTENCE,
  COVERAGE,
  INTERVIEWER,
  LIKE_SENTENCE,
  OTHER_NAME,
  OTHER_SPEAKER,
  PAIR,
  PHRASING,
  SAME_HEADING,
  SAME_QUESTION,
  SAME_SENTENCE,
} from './weights.ts';

/** The number of passages scored closely; the rest are too far behind to come first. */
const CANDIDATES = { words: 50, meaning: 30, nearestWords: 20 };

/**
 * The most words of a question compared with every word of a passage; of a long question, the
 * rarest.
 */
const MOST_NEAREST = 24;

export interface RankedPassage {
  readonly passage: IndexedPassage;
  /** Relative to an unrelated passage; comparable within one answer. */
  readonly score: number;
  /** The number of the sentence that answers best. */
  readonly sentence: number;
  /** The share of the question that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** The same, without matches in the companion's questions only. */
  readonly ownCoverage: number;
  /** How closely the most similar companion question matches, from 0 to 1. */
  readonly similarity: number;
  /** Its similarity in meaning to the question; undefined without word vectors. */
  readonly meaning: Meaning | undefined;
}

/** The passages related to the question, best first. */
export function rankPassages(question: Question, index: LibraryIndex): RankedPassage[] {
  const { parts, answerType, wanted } = question;
  const weigh = (termsOf: (part: QuestionPart) => readonly string[], share: number) =>
    new Map(
      parts.flatMap((part) =>
        termsOf(part).map((term) => [term, share * part.weight * roleShare(part)] as const),
      ),
    );
  const stems = weigh((part) => part.stems, 1);
  const aliases = weigh((part) => part.aliases, OTHER_NAME);
  const exactTerms = weigh((part) => part.exactTerms, 1);
  const weights = new Map([...aliases, ...exactTerms, ...stems]);
  if (weights.size === 0) return [];

  const scorer = new PassageScorer(stems, aliases, answerType, index);
  const query = queryOf(question, index);
  const matched = new Map(
    index.terms
      .match(weights)
      // Passages with more distinct terms first, as in MiniSearch, since only some are scored
      // closely.
      .sort((a, b) => b.score * b.terms - a.score * a.terms)
      .slice(0, CANDIDATES.words)
      .map(({ passage, score }) => [passage, score]),
  );
  const candidates = new Set([...matched.keys(), ...(query?.candidates(CANDIDATES.meaning) ?? [])]);
  const seen = [...candidates].flatMap((number) => {
    const passage = index.passages[number];
    if (passage === undefined) return [];
    const { scores, pairs } = scorer.sentences(passage);
    const similarities = scorer.similarities(passage);
    const similarity = Math.max(0, ...similarities);
    const where = (term: string) => index.terms.where(term, number);
    const covered = coverage(parts, (term) => where(term) !== undefined);
    return {
      number,
      passage,
      sentenceScores: withQuestions(passage, scores, similarities),
      similarity,
      coverage: covered,
      ownCoverage: coverage(parts, (term) => where(term) === 'own'),
      lexical:
        (matched.get(number) ?? 0) +
        BEST_SENTENCE * Math.max(0, ...scores) +
        PAIR * pairs +
        SAME_QUESTION * similarity +
        SAME_HEADING * scorer.headingLikeness(passage) +
        COVERAGE * covered,
    };
  });
  const explained = Math.max(0, ...seen.map((each) => each.coverage));
  const background = query && combine({ lexical: 0, ...query.background }, explained);
  const shareOf = speakerShares(seen, wanted, explained);
  const meanings = query && meaningsOf(seen, explained, query);
  return seen
    .map(({ number, lexical, sentenceScores, ...each }): RankedPassage => {
      const meaning = meanings?.get(number);
      const score =
        meaning === undefined || background === undefined
          ? lexical
          : combine({ lexical, ...meaning }, explained) - background;
      return {
        ...each,
        meaning,
        score: Math.max(0, score) * shareOf(each.passage),
        sentence: bestOf(sentenceScores, query?.sentences(number), explained),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The evidence for each passage; nearest words are computed only for those that may come first. */
function meaningsOf(
  seen: readonly { readonly number: number; readonly lexical: number }[],
  explained: number,
  query: MeaningQuery,
): Map<number, Meaning> {
  const all = seen
    .map(({ number, lexical }) => {
      const meaning = query.meaning(number);
      return { number, meaning, score: combine({ lexical, ...meaning }, explained) };
    })
    .sort((a, b) => b.score - a.score);
  return new Map(
    all.map(({ number, meaning }, place) => [
      number,
      place < CANDIDATES.nearestWords ? { ...meaning, words: query.words(number) } : meaning,
    ]),
  );
}

/** The question prepared for comparison by meaning, if there are word vectors. */
function queryOf({ words, parts }: Question, { meaning }: LibraryIndex): MeaningQuery | undefined {
  if (meaning === undefined) return undefined;
  const content = parts
    .filter(({ role }) => role !== 'function')
    .flatMap(({ words: own, weight }) => own.map((word) => ({ word, weight })))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_NEAREST);
  return new MeaningQuery(words, content, meaning);
}

/** How well each sentence answers, by its own words or by its companion questions. */
function withQuestions(
  { questions }: IndexedPassage,
  scores: readonly number[],
  similarities: readonly number[],
): number[] {
  const asked = new Array<number>(scores.length).fill(0);
  for (const [order, { sentence }] of questions.entries()) {
    asked[sentence] = Math.max(asked[sentence] ?? 0, similarities[order] ?? 0);
  }
  return scores.map((score, position) => score + SAME_SENTENCE * (asked[position] ?? 0));
}

/** The sentence that answers, chosen by its words, and by its meaning if words explain little. */
function bestOf(
  scores: readonly number[],
  likenesses: Float32Array | undefined,
  explained: number,
): number {
  const weight = LIKE_SENTENCE * (1 - explained);
  const all = scores.map((score, position) => score + weight * (likenesses?.[position] ?? 0));
  return Math.max(0, all.indexOf(Math.max(...all)));
}

/**
 * What each passage's score is multiplied by for the sake of who speaks.
 * @param explained the greatest coverage of any passage
 */
function speakerShares(
  seen: readonly Pick<RankedPassage, 'passage' | 'coverage'>[],
  { speakers, asksForQuestions }: WantedSpeakers,
  explained: number,
): (passage: IndexedPassage) => number {
  const speakerOf = ({ place }: IndexedPassage) => place.passage.speaker;
  if (speakers.size > 0) {
    const own = seen.filter(({ passage }) => speakers.has(speakerOf(passage)));
    const said = Math.max(0, ...own.map(({ coverage }) => coverage));
    const others = said >= explained / 2 ? OTHER_SPEAKER.share : OTHER_SPEAKER.silent;
    return (passage) => (speakers.has(speakerOf(passage)) ? 1 : others);
  }
  return (passage) => {
    const isQuestion = speakerOf(passage).role === 'interviewer';
    if (asksForQuestions) return isQuestion ? 1 : OTHER_SPEAKER.share;
    return isQuestion ? INTERVIEWER : 1;
  };
}

function roleShare({ role }: QuestionPart): number {
  return role === 'phrasing' ? PHRASING : 1;
}
