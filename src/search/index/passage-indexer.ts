import type { Interview, Library, Passage, Place } from '../../interview/model.ts';
import { askedPassages } from '../../interview/turns.ts';
import { readAnswerable } from '../language/answer-type.ts';
import { splitSentences } from '../language/sentences.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { AliasFinder } from './aliases.ts';
import { alignInOrder } from './align.ts';
import type { IndexedPassage, PassageDocument, TermRow } from './indexed-passage.ts';
import { SpeakerFinder } from './speakers.ts';
import { aliasTerm, exactTerm, findAcronyms, isContentWord, stemTerm } from './terms.ts';

/** Turns passages into the terms that questions are compared with, and numbers the terms. */
export class PassageIndexer {
  readonly vocabulary = new Map<string, number>();
  /** Possible correction of a misspelling -> its frequency in the texts. */
  readonly wordCounts = new Map<string, number>();
  readonly aliasFinders = new Map<Interview, AliasFinder>();
  readonly acronyms: ReadonlySet<string>;
  readonly speakers: SpeakerFinder;
  /** The stems of an interviewer's turn, computed once for all passages that answer it. */
  readonly #asked = new Map<Passage, readonly string[]>();

  constructor(library: Library) {
    this.acronyms = findAcronyms(library);
    this.speakers = new SpeakerFinder(library);
    for (const word of this.speakers.words) this.wordCounts.set(word, 0);
    let groups = 0;
    for (const interview of library.interviews) {
      const { aliases } = interview.companion;
      this.aliasFinders.set(interview, new AliasFinder(aliases, groups));
      // Misspelled aliases are corrected too. The companion’s questions are left out: people do not
      // type them.
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
        asked: this.#askedStems(place).join(' '),
        aliases: [heading, ...sentences].flatMap(({ aliases }) => aliases).join(' '),
        questions: questions.flatMap(({ stems, aliases }) => [...stems, ...aliases]).join(' '),
      },
    };
  }

  /** A question that is the section's heading is indexed as the heading. */
  #askedStems(place: Place): readonly string[] {
    const [first, ...others] = askedPassages(place);
    if (first === undefined || first.reference === place.section.question) return [];
    const known =
      this.#asked.get(first) ??
      [first, ...others].flatMap(({ text }) => this.#read(text, place.interview).stems);
    this.#asked.set(first, known);
    return known;
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

/**
 * Finds the sentence that answers each question; editors write questions in the order of the text.
 */
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
