import MiniSearch from 'minisearch';
import { type Library, places } from '../../interview/model.ts';
import type { AliasFinder } from './aliases.ts';
import { FIELDS } from './field-weights.ts';
import type { IndexedPassage, PassageDocument } from './indexed-passage.ts';
import { buildMeaningIndex, type MeaningIndex } from './meaning-index.ts';
import { PassageIndexer } from './passage-indexer.ts';
import { PostingsIndex } from './postings-index.ts';
import type { SpeakerFinder } from './speakers.ts';
import { Spelling } from './spelling.ts';

const FIELD_NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** The number of sentences, and the number that contain each term. */
export interface SentenceStatistics {
  readonly total: number;
  /** Content words of the average sentence. */
  readonly averageLength: number;
  /** By term number. */
  readonly counts: Uint32Array;
}

/** Everything that a question is compared with, built once from a library. */
export interface LibraryIndex {
  readonly library: Library;
  readonly passages: readonly IndexedPassage[];
  readonly search: MiniSearch<PassageDocument>;
  readonly terms: PostingsIndex;
  /** Stem, or alias group's term -> its number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly sentences: SentenceStatistics;
  /** One for each interview. */
  readonly aliasFinders: readonly AliasFinder[];
  readonly acronyms: ReadonlySet<string>;
  readonly speakers: SpeakerFinder;
  readonly spelling: Spelling;
  /** undefined if no interview is in a language with word vectors. */
  readonly meaning: MeaningIndex | undefined;
}

/**
 * Builds the index of a library.
 * @param options hasMeaning: whether passages are also found by meaning
 */
export function buildIndex(
  library: Library,
  { hasMeaning }: { readonly hasMeaning: boolean } = { hasMeaning: true },
): LibraryIndex {
  const indexer = new PassageIndexer(library);
  const search = new MiniSearch<PassageDocument>({
    fields: FIELD_NAMES,
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  const terms = new Set<string>();
  const passages = places(library).map((place, id) => {
    const { document, ...passage } = indexer.passage(place, id);
    search.add(document);
    for (const field of FIELD_NAMES) for (const term of document[field].split(' ')) terms.add(term);
    return passage;
  });
  return {
    library,
    passages,
    search,
    terms: new PostingsIndex(search, terms),
    vocabulary: indexer.vocabulary,
    sentences: countSentences(passages, indexer.vocabulary.size),
    aliasFinders: [...indexer.aliasFinders.values()],
    acronyms: indexer.acronyms,
    speakers: indexer.speakers,
    spelling: new Spelling(indexer.wordCounts),
    meaning: hasMeaning ? buildMeaningIndex(passages) : undefined,
  };
}

function countSentences(passages: readonly IndexedPassage[], terms: number): SentenceStatistics {
  const counts = new Uint32Array(terms);
  let total = 0;
  let words = 0;
  for (const { sentences } of passages) {
    for (const { stems, aliases } of sentences) {
      total++;
      words += stems.length;
      for (const term of new Set([...stems, ...aliases])) counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return { total, averageLength: words / Math.max(1, total), counts };
}
