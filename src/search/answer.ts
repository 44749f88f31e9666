import type { Place, Speaker } from '../interview/model.ts';
import { type Fact, readFacts } from './facts/about-interview.ts';
import { introducePassages } from './facts/introduce.ts';
import type { LibraryIndex } from './index/library-index.ts';
import type { NumberedSentence } from './language/sentences.ts';
import { type LackedType, lackedType } from './outcome/lacked-type.ts';
import { judge, type Outcome } from './outcome/outcome.ts';
import { relatives } from './outcome/relatives.ts';
import { type Correction, readQuestion } from './question/question.ts';
import { type RankedPassage, rankPassages } from './ranking/rank.ts';

/** The most passages in an answer; people read only the first few. */
const MOST_PASSAGES = 10;
/** Passages that score below this share of the best one say little about the question. */
const CLOSE_ENOUGH = 0.2;
/** From this coverage on, the section of a passage that does not answer is worth offering. */
const RELATED = 0.15;
const MOST_RELATED = 3;

export interface AnswerPassage extends Place {
  /** The sentence of the passage that answers best. */
  readonly keySentence: NumberedSentence;
  /** Comparable within one answer only. */
  readonly score: number;
}

/** The key sentence, to the letter. */
export function keySentenceText({ passage, keySentence }: AnswerPassage): string {
  return passage.text.slice(keySentence.start, keySentence.end);
}

export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** Words of the question that the interview never mentions, as typed. */
  readonly missing: readonly string[];
  readonly corrections: readonly Correction[];
  /** What the front matter says, if the question is about the interview itself. */
  readonly facts: readonly Fact[];
  /** What the question asks for and the closest passage lacks. */
  readonly lacks?: LackedType;
  /** If the outcome is `none`: the first passages of sections that match part of the question. */
  readonly related: readonly Place[];
  /** Best first; empty if the outcome is `none`. */
  readonly passages: readonly AnswerPassage[];
}

/** Answers a question with the passages nearest to it. */
export function answer(index: LibraryIndex, question: string): Answer {
  const read = readQuestion(question, index);
  const ranked = rankPassages(read, index);
  const facts = readFacts(question, index.library, index.acronyms);
  if (facts !== undefined) {
    return {
      question,
      outcome: facts.length > 0 ? 'answered' : 'none',
      missing: [],
      corrections: [],
      facts,
      related: [],
      passages: quote(introducePassages(facts, ranked, index)),
    };
  }
  const [first] = ranked;
  const { outcome, missing } = judge(read.parts, first, relatives(first, index));
  const best = first?.score ?? 0;
  const isWanted = isBy(read.wanted.speakers, first);
  const lacks = first && lackedType(read, first, index);
  const close = ranked.filter(({ score }) => score >= CLOSE_ENOUGH * best);
  return {
    question,
    outcome: outcome === 'answered' && !(isWanted && lacks === undefined) ? 'partial' : outcome,
    missing,
    corrections: read.corrections,
    facts: [],
    ...(lacks !== undefined && { lacks }),
    related: outcome === 'none' ? relatedSections(ranked) : [],
    passages: outcome === 'none' ? [] : quote(close),
  };
}

/** Whether a passage is by a wanted speaker, if the question wants particular ones. */
function isBy(speakers: ReadonlySet<Speaker>, ranked: RankedPassage | undefined): boolean {
  return (
    speakers.size === 0 ||
    ranked === undefined ||
    speakers.has(ranked.passage.place.passage.speaker)
  );
}

/** One place in each headed section that matches part of the question, nearest first. */
function relatedSections(ranked: readonly RankedPassage[]): Place[] {
  const places = ranked
    .filter(({ coverage, passage }) => coverage >= RELATED && passage.place.section.number > 0)
    .map(({ passage }) => passage.place);
  return places
    .filter(({ section }, at) => places.findIndex((each) => each.section === section) === at)
    .slice(0, MOST_RELATED);
}

function quote(ranked: readonly RankedPassage[]): AnswerPassage[] {
  return ranked
    .slice(0, MOST_PASSAGES)
    .map(({ passage: { place, sentences }, sentence: index, score }) => {
      const { start, end } = sentences[index] ?? { start: 0, end: place.passage.text.length };
      return { ...place, keySentence: { index, start, end }, score };
    });
}
