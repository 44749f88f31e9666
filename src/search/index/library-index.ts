import MiniSearch from 'minisearch';
import { type Interview, type Library, type Place, places } from '../../interview/model.ts';
import { readAnswerable } from '../language/answer-type.ts';
import { type Sentence, splitSentences } from '../language/sentences.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { AliasFinder } from './aliases.ts';
import { alignInOrder } from './align.ts';
import { FIELDS } from './field-weights.ts';
import { PostingsIndex } from './postings-index.ts';
import { Spelling } from './spelling.ts';
import { aliasTerm, exactTerm, findAcronyms, isContentWord, stemTerm } from './terms.ts';

/** A row of content words: the numbers of their terms in order, and of the alias groups among them. */
export interface TermRow {
  readonly stems: Uint32Array;
  readonly aliases: Uint32Array;
}

export interface IndexedSentence extends Sentence, TermRow {
  /** The numbers of the stems that an answer to “who” or “where” may be. */
  readonly nameStems: Uint32Array;
  /** The numbers of the stems that an answer to “how many” may be. */
  readonly numberStems: Uint32Array;
  /** Whether it may answer “when”. */
  readonly hasTime: boolean;
}

export interface IndexedQuestion {
  /** The numbers of its terms, each once. */
  readonly terms: Uint32Array;
  /** The position of the sentence that answers it. */
  readonly sentence: number;
}

export interface IndexedPassage {
  readonly place: Place;
  /** The numbers of its heading's stems, each once. */
  readonly heading: Uint32Array;
  readonly sentences: readonly IndexedSentence[];
  /** The companion's questions that this passage answers. */
  readonly questions: readonly IndexedQuestion[];
}

/** A passage as MiniSearch holds it: each field its terms, with spaces between. */
interface PassageDocument {
  /** Index into {@link LibraryIndex.passages}. */
  readonly id: number;
  readonly heading: string;
  /** Stems of the text. */
  readonly text: string;
  /** The text's words in the form in which they are written. */
  readonly exact: string;
  /** Alias groups of heading and text. */
  readonly aliases: string;
  /** Stems and alias groups of the companion's questions. */
  readonly questions: string;
}

const FIELD_NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** How many sentences there are, and how many hold each term. */
export interface SentenceStatistics {
  readonly total: number;
  /** Content words of the average sentence. */
  readonly averageLength: number;
  /** By term number. */
  readonly counts: Uint32Array;
}

/** Everything that a question is compared with, made once from a library. */
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
  readonly spelling: Spelling;
}

/** Makes the index of a library. */
export function buildIndex(library: Library): LibraryIndex {
  const indexer = new Indexer(library);
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
    spelling: new Spelling(indexer.wordCounts),
  };
}

class Indexer {
  readonly vocabulary = new Map<string, number>();
  /** Word that a slip may have meant -> how often the texts have it. */
  readonly wordCounts = new Map<string, number>();
  readonly aliasFinders = new Map<Interview, AliasFinder>();
  readonly acronyms: ReadonlySet<string>;

  constructor(library: Library) {
    this.acronyms = findAcronyms(library);
    let groups = 0;
    for (const interview of library.interviews) {
      const { aliases } = interview.companion;
      this.aliasFinders.set(interview, new AliasFinder(aliases, groups));
      // Slips in aliases are slips too; the companion’s questions are not what people type.
      for (const { word } of aliases.flat().flatMap(tokenise)) this.wordCounts.set(word, 0);
      groups += aliases.length;
    }
  }

  passage(place: Place, id: number): IndexedPassage & { document: PassageDocument } {
    const { interview, section, passage } = place;
    const heading = this.#read(section.number === 0 ? '' : section.heading, interview);
    const sentences = splitSentences(passage.text).map((sentence) => ({
      ...sentence,
      ...this.#readSentence(passage.text.slice(sentence.start, sentence.end), interview),
    }));
    for (const word of [heading, ...sentences].flatMap(({ words }) => words)) {
      this.wordCounts.set(word, (this.wordCounts.get(word) ?? 0) + 1);
    }
    const questions = (interview.companion.questions.get(passage.reference) ?? []).map((question) =>
      this.#read(question, interview),
    );
    return {
      place,
      heading: this.#numbers([...new Set(heading.stems)]),
      sentences: sentences.map(({ start, end, hasTime, nameStems, numberStems, ...row }) => ({
        start,
        end,
        ...this.#number(row),
        hasTime,
        nameStems: this.#numbers(nameStems),
        numberStems: this.#numbers(numberStems),
      })),
      questions: answeredBy(questions, sentences).map(({ sentence, stems, aliases }) => ({
        sentence,
        terms: this.#numbers([...new Set([...stems, ...aliases])]),
      })),
      document: {
        id,
        heading: heading.stems.join(' '),
        text: sentences.flatMap(({ stems }) => stems).join(' '),
        exact: sentences.flatMap(({ words }) => words.map(exactTerm)).join(' '),
        aliases: [heading, ...sentences].flatMap(({ aliases }) => aliases).join(' '),
        questions: questions.flatMap(({ stems, aliases }) => [...stems, ...aliases]).join(' '),
      },
    };
  }

  #readSentence(text: string, interview: Interview) {
    const read = this.#read(text, interview);
    const { names, numbers, hasTime } = readAnswerable(text, read.content);
    return {
      ...read,
      hasTime,
      nameStems: names.map(({ word }) => stemTerm(word)),
      numberStems: numbers.map(({ word }) => stemTerm(word)),
    };
  }

  #read(text: string, interview: Interview) {
    const tokens = tokenise(text);
    const content = tokens.filter((token) => isContentWord(token, text, this.acronyms));
    return {
      content,
      words: content.map(({ word }) => word),
      stems: content.map(({ word }) => stemTerm(word)),
      aliases: this.#aliases(tokens, interview),
    };
  }

  #aliases(tokens: readonly Token[], interview: Interview): string[] {
    const stems = tokens.map(({ word }) => stemTerm(word));
    const matches = this.aliasFinders.get(interview)?.find(stems) ?? [];
    return matches.map(({ group }) => aliasTerm(group));
  }

  #number({ stems, aliases }: { stems: string[]; aliases: string[] }): TermRow {
    return { stems: this.#numbers(stems), aliases: this.#numbers(aliases) };
  }

  #numbers(terms: readonly string[]): Uint32Array {
    return Uint32Array.from(terms, (term) => {
      const known = this.vocabulary.get(term) ?? this.vocabulary.size;
      this.vocabulary.set(term, known);
      return known;
    });
  }
}

interface Terms {
  readonly stems: string[];
  readonly aliases: string[];
}

/** Finds which sentence answers each question; editors write questions in the order of the text. */
function answeredBy(questions: readonly Terms[], sentences: readonly Terms[]) {
  const sets = sentences.map(({ stems, aliases }) => new Set([...stems, ...aliases]));
  const likeness = questions.map(({ stems, aliases }) => {
    const terms = [...stems, ...aliases];
    return sets.map(
      (set) => terms.filter((term) => set.has(term)).length / Math.max(1, terms.length),
    );
  });
  const aligned = alignInOrder(likeness);
  return questions.map((row, order) => ({ ...row, sentence: aligned[order] ?? 0 }));
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
