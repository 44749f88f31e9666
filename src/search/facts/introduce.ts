import type { IndexedPassage } from '../index/indexed-passage.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { stem } from '../language/stem.ts';
import { isFunctionWord, isStopWord } from '../language/stop-words.ts';
import { tokenise } from '../language/tokenise.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { Fact } from './about-interview.ts';

/** A passage with at least this share of a fact's words states the fact. */
const SAYS = 0.5;
/** The value of stating a fact, on the scale of a passage's score. */
const FACT = 20;

/**
 * The passages of the introductions that state one of these facts, or that the companion assigns to
 * the question, best first.
 * @param ranked how near each passage is to the question
 */
export function introducePassages(
  facts: readonly Fact[],
  ranked: readonly RankedPassage[],
  index: LibraryIndex,
): RankedPassage[] {
  return index.passages
    .flatMap((passage): RankedPassage[] => {
      const { interview, section } = passage.place;
      const own = facts.filter((fact) => fact.interview === interview);
      if (section.number !== 0 || own.length === 0) return [];
      const near = ranked.find((each) => each.passage === passage);
      const said = best(own.map(({ value }) => saying(value, passage)));
      if (said.share < SAYS && (near?.similarity ?? 0) < SAYS) return [];
      return [
        {
          passage,
          similarity: near?.similarity ?? 0,
          meaning: near?.meaning,
          coverage: said.share,
          ownCoverage: said.share,
          sentence: said.share >= SAYS ? said.sentence : (near?.sentence ?? 0),
          score: (near?.score ?? 0) + (said.share >= SAYS ? FACT * said.share : 0),
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

interface Saying {
  /** The share of the fact's words that the passage has. */
  readonly share: number;
  /** The sentence with most of them. */
  readonly sentence: number;
}

function saying(value: string, { place, sentences }: IndexedPassage): Saying {
  const wanted = stemsOf(value);
  const said = sentences.map(({ start, end }) => {
    const stems = stemsOf(place.passage.text.slice(start, end));
    return new Set([...wanted].filter((each) => stems.has(each)));
  });
  const all = new Set(said.flatMap((each) => [...each]));
  const most = Math.max(0, ...said.map(({ size }) => size));
  return {
    share: wanted.size === 0 ? 0 : all.size / wanted.size,
    sentence: said.findIndex(({ size }) => size === most),
  };
}

function best(sayings: readonly Saying[]): Saying {
  return sayings.reduce((a, b) => (b.share > a.share ? b : a), { share: 0, sentence: 0 });
}

function stemsOf(text: string): Set<string> {
  const words = tokenise(text).map(({ word }) => word);
  return new Set(words.filter((word) => !isStopWord(word) && !isFunctionWord(word)).map(stem));
}
