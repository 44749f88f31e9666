import MiniSearch from 'minisearch';
import { type Library, type Place, places } from '../interview/model.ts';
import { NameFinder } from './names.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { Spelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A row of content words: their term numbers in order, and the name groups that stand among them. */
export interface TermRow {
  readonly terms: Uint32Array;
  readonly names: Uint32Array;
}

export interface IndexedSentence extends Sentence, TermRow {}

export interface IndexedPassage {
  readonly place: Place;
  readonly sentences: readonly IndexedSentence[];
  /** The companion's questions that this passage answers. */
  readonly questions: readonly TermRow[];
}

/** Everything that a question is compared with, made once from a library. */
export interface LibraryIndex {
  readonly library: Library;
  readonly passages: readonly IndexedPassage[];
  /** Passages by number, with the fields `heading`, `text`, `names` and `questions`. */
  readonly search: MiniSearch<PassageDocument>;
  /** Stem, or name group as {@link nameTerm} writes it -> term number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Term number -> in how many sentences of the library it stands. */
  readonly sentenceCounts: Uint32Array;
  readonly sentenceTotal: number;
  /** Content words of the average sentence. */
  readonly sentenceLength: number;
  /** One finder for each interview. */
  readonly nameFinders: readonly NameFinder[];
  /** Folded words in capitals that are otherwise stop words: the US, not us. */
  readonly acronyms: ReadonlySet<string>;
  readonly spelling: Spelling;
}

interface PassageDocument {
  readonly id: number;
  readonly heading: string;
  readonly text: string;
  readonly names: string;
  readonly questions: string;
}

/** BM25's parameters, as measured best for paragraphs: see docs/DESIGN.md. */
export const BM25 = { k: 1.6, b: 0.9, d: 0.25 };

/** The term of a name group. No stem holds a #. */
export function nameTerm(group: number): string {
  return `#${group}`;
}

/** Makes the index of a library. */
export function buildIndex(library: Library): LibraryIndex {
  const acronyms = findAcronyms(library);
  const vocabulary = new Map<string, number>();
  const wordCounts = new Map<string, number>();
  const finders = new Map<string, NameFinder>();
  let groups = 0;
  for (const { slug, companion } of library.interviews) {
    finders.set(slug, new NameFinder(companion.names, groups));
    groups += companion.names.length;
  }

  const numberOf = (term: string): number => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, vocabulary.size);
    return vocabulary.size - 1;
  };
  const rowOf = (tokens: readonly Token[], text: string, finder: NameFinder | undefined) => {
    const stems = tokens.map(({ word }) => stem(word));
    const content = stems.filter((_, index) => {
      const token = tokens[index];
      return token !== undefined && isContent(token, text, acronyms);
    });
    const names = (finder?.find(stems) ?? []).map(({ group }) => nameTerm(group));
    return { content, names };
  };

  const documents: PassageDocument[] = [];
  const passages = places(library).map((place, id): IndexedPassage => {
    const finder = finders.get(place.interview.slug);
    const { text, reference } = place.passage;
    const fields = { heading: [''], text: [''], names: [''], questions: [''] };
    const index = (tokens: Token[], source: string, field: 'text' | 'heading' | 'questions') => {
      for (const { word } of tokens) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
      const { content, names } = rowOf(tokens, source, finder);
      fields[field].push(...content);
      fields[field === 'questions' ? field : 'names'].push(...names);
      return {
        terms: Uint32Array.from(content, numberOf),
        names: Uint32Array.from(names, numberOf),
      };
    };
    const sentences = splitSentences(text).map(({ start, end }) => {
      const source = text.slice(start, end);
      return { start, end, ...index(tokenise(source), source, 'text') };
    });
    const { heading } = place.section;
    if (place.section.number > 0) index(tokenise(heading), heading, 'heading');
    const questions = (place.interview.companion.questions.get(reference) ?? []).map((question) =>
      index(tokenise(question), question, 'questions'),
    );
    documents.push({
      id,
      heading: fields.heading.join(' '),
      text: fields.text.join(' '),
      names: fields.names.join(' '),
      questions: fields.questions.join(' '),
    });
    return { place, sentences, questions };
  });

  const search = new MiniSearch<PassageDocument>({
    fields: ['heading', 'text', 'names', 'questions'],
    tokenize: (field) => field.split(' '),
    processTerm: (term) => term,
  });
  search.addAll(documents);
  return {
    library,
    passages,
    search,
    vocabulary,
    ...countSentences(passages, vocabulary.size),
    nameFinders: [...finders.values()],
    acronyms,
    spelling: new Spelling(wordCounts),
  };
}

/** Whether a token is a content word: no stop word, or one that stands for a name here (US). */
export function isContent(token: Token, text: string, acronyms: ReadonlySet<string>): boolean {
  if (!isStopWord(token.word)) return true;
  return acronyms.has(token.word) && isCapitals(text.slice(token.start, token.end));
}

function isCapitals(written: string): boolean {
  return (
    written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()
  );
}

function findAcronyms(library: Library): Set<string> {
  const acronyms = new Set<string>();
  for (const { passage } of places(library)) {
    for (const { word, start, end } of tokenise(passage.text)) {
      if (isStopWord(word) && isCapitals(passage.text.slice(start, end))) acronyms.add(word);
    }
  }
  return acronyms;
}

function countSentences(passages: readonly IndexedPassage[], terms: number) {
  const sentenceCounts = new Uint32Array(terms);
  let sentenceTotal = 0;
  let words = 0;
  for (const { sentences } of passages) {
    for (const sentence of sentences) {
      sentenceTotal++;
      words += sentence.terms.length;
      for (const term of new Set([...sentence.terms, ...sentence.names])) {
        sentenceCounts[term] = (sentenceCounts[term] ?? 0) + 1;
      }
    }
  }
  return { sentenceCounts, sentenceTotal, sentenceLength: words / Math.max(1, sentenceTotal) };
}
