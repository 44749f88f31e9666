import type { Interview, Library, Section } from '../interview/model.ts';
import { sameReading } from '../interview/same-reading.ts';
import { Spelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isFunctionWord, isPhrasing, isStopWord } from './stop-words.ts';
import { tokenise } from './tokenise.ts';

export interface FoundSection {
  readonly interview: Interview;
  readonly section: Section;
}

/** `ambiguous` lists the sections that a name may mean, in reading order. */
export interface SectionLookup {
  readonly name: string;
  readonly outcome: 'found' | 'ambiguous' | 'none';
  readonly sections: readonly FoundSection[];
}

/** A way of reading a name: the sections that it may mean. */
type Step = (name: string, sections: readonly FoundSection[]) => FoundSection[];

/** From the strictest to the most forgiving; the first that finds anything decides. */
const STEPS: readonly Step[] = [byExactName, byPrefix, byWords, byNearSpelling];

/** Longer than any heading's name; the rest is not read. */
const LONGEST_NAME = 500;

/** Finds a section by its name, its number, the beginning of its name, its words, or a near spelling. */
export function findSection(library: Library, name: string): SectionLookup {
  const sections = library.interviews.flatMap((interview) =>
    interview.sections.map((section) => ({ interview, section })),
  );
  for (const step of STEPS) {
    const found = step(name.slice(0, LONGEST_NAME), sections);
    if (found.length > 0) {
      return { name, outcome: found.length === 1 ? 'found' : 'ambiguous', sections: found };
    }
  }
  return { name, outcome: 'none', sections: [] };
}

function byExactName(name: string, sections: readonly FoundSection[]): FoundSection[] {
  const reading = sameReading(name);
  const named = sections.filter(
    ({ section }) => sameReading(section.heading) === reading || section.slug === name,
  );
  if (named.length > 0) return named;
  const number = /^(?:section )?(\d+)$/.exec(reading)?.[1];
  return sections.filter(({ section }) => String(section.number) === number);
}

function byPrefix(name: string, sections: readonly FoundSection[]): FoundSection[] {
  const reading = sameReading(name);
  if (!/[\p{L}\p{N}]/u.test(reading)) return [];
  return sections.filter(({ section }) => sameReading(section.heading).startsWith(reading));
}

function byWords(name: string, sections: readonly FoundSection[]): FoundSection[] {
  return withAllWords(contentWords(name), sections);
}

function byNearSpelling(name: string, sections: readonly FoundSection[]): FoundSection[] {
  const counts = new Map<string, number>();
  for (const { section } of sections) {
    for (const word of contentWords(section.heading)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const spelling = new Spelling(counts);
  const words = contentWords(name).map((word) =>
    counts.has(word) ? word : (spelling.nearest(word) ?? word),
  );
  const all = withAllWords(words, sections);
  if (all.length > 0) return all;
  // A word too many, or one that is beyond recognition, still leaves most of the name.
  const shares = sections.map(({ section }) => {
    const stems = stemsOf(section.heading);
    return words.filter((word) => stems.has(stem(word))).length / words.length;
  });
  const best = Math.max(0, ...shares);
  return best <= 0.5 ? [] : sections.filter((_, index) => shares[index] === best);
}

function withAllWords(words: readonly string[], sections: readonly FoundSection[]) {
  if (words.length === 0) return [];
  return sections.filter(({ section }) => {
    const stems = stemsOf(section.heading);
    return words.every((word) => stems.has(stem(word)));
  });
}

function stemsOf(heading: string): Set<string> {
  return new Set(tokenise(heading).map(({ word }) => stem(word)));
}

/** The words of a name that tell sections apart, or all of them where it has no others. */
function contentWords(name: string): string[] {
  const words = tokenise(name).map(({ word }) => word);
  const content = words.filter((word) => word === 'us' || !isFiller(word));
  return content.length > 0 ? content : words;
}

/** Whether a word may be no part of the name: “the part about …”. */
function isFiller(word: string): boolean {
  return (
    isStopWord(word) ||
    isFunctionWord(word) ||
    isPhrasing(word) ||
    ['section', 'part', 'chapter', 'heading'].includes(word)
  );
}
