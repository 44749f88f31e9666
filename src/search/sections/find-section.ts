import { type Library, type SectionPlace, sectionPlaces } from '../../interview/model.ts';
import { sameReading } from '../../interview/same-reading.ts';
import { Spelling } from '../index/spelling.ts';
import { stem } from '../language/stem.ts';
import { isFunctionWord, isPhrasing, isStopWord } from '../language/stop-words.ts';
import { tokenise } from '../language/tokenise.ts';

/** `ambiguous` lists the sections that a name may mean, in reading order. */
export interface SectionLookup {
  readonly name: string;
  readonly outcome: 'found' | 'ambiguous' | 'none';
  readonly sections: readonly SectionPlace[];
}

/** A section, and the forms by which its heading is compared. */
interface NamedSection extends SectionPlace {
  readonly reading: string;
  readonly headingWords: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** What names are compared with, built once from a library. */
interface SectionNames {
  readonly sections: readonly NamedSection[];
  readonly words: ReadonlySet<string>;
  readonly spelling: Spelling;
}

/** A way to interpret a name, giving the sections that it may mean. */
type Step = (name: string, names: SectionNames) => NamedSection[];

/** From the strictest to the most lenient; the first with a result decides. */
const STEPS: readonly Step[] = [byExactName, byPrefix, byWords, byWordBeginnings, byNearSpelling];

/** A single letter begins too many words to mean one. */
const SHORTEST_BEGINNING = 2;

/** Longer than any heading; the rest is not read. */
const LONGEST_NAME = 500;

/**
 * Finds a section by its name or number, by the beginning of its name or words, or by a similar
 * spelling.
 */
export function findSection(library: Library, name: string): SectionLookup {
  const names = known.get(library) ?? readNames(library);
  known.set(library, names);
  for (const step of STEPS) {
    const found = step(name.slice(0, LONGEST_NAME), names);
    if (found.length > 0) {
      return {
        name,
        outcome: found.length === 1 ? 'found' : 'ambiguous',
        sections: found.map(({ interview, section }) => ({ interview, section })),
      };
    }
  }
  return { name, outcome: 'none', sections: [] };
}

const known = new WeakMap<Library, SectionNames>();

function readNames(library: Library): SectionNames {
  const sections = sectionPlaces(library).map(({ interview, section }) => {
    const headingWords = tokenise(section.heading).map(({ word }) => word);
    const reading = sameReading(section.heading);
    return { interview, section, reading, headingWords, stems: new Set(headingWords.map(stem)) };
  });
  const counts = new Map<string, number>();
  for (const { section } of sections) {
    for (const word of contentWords(section.heading)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { sections, words: new Set(counts.keys()), spelling: new Spelling(counts) };
}

function byExactName(name: string, { sections }: SectionNames): NamedSection[] {
  const reading = sameReading(name);
  const named = sections.filter((each) => each.reading === reading || each.section.slug === name);
  if (named.length > 0) return named;
  const number = /^(?:section )?(\d+)$/.exec(reading)?.[1];
  return sections.filter(({ section }) => String(section.number) === number);
}

function byPrefix(name: string, { sections }: SectionNames): NamedSection[] {
  const reading = sameReading(name);
  if (!/[\p{L}\p{N}]/u.test(reading)) return [];
  return sections.filter((each) => each.reading.startsWith(reading));
}

function byWords(name: string, { sections }: SectionNames): NamedSection[] {
  return withAllStems(contentWords(name).map(stem), sections);
}

/** Incomplete words, as in suggestions: “flash” for a flashpoint. */
function byWordBeginnings(name: string, { sections }: SectionNames): NamedSection[] {
  const words = contentWords(name);
  if (words.length === 0) return [];
  const begins = (word: string, whole: string) =>
    word.length >= SHORTEST_BEGINNING && whole.startsWith(word);
  return sections.filter(({ headingWords, stems }) =>
    words.every((word) => stems.has(stem(word)) || headingWords.some((each) => begins(word, each))),
  );
}

function byNearSpelling(name: string, { sections, words, spelling }: SectionNames): NamedSection[] {
  const asked = contentWords(name).map((word) =>
    stem(words.has(word) ? word : (spelling.nearest(word) ?? word)),
  );
  const all = withAllStems(asked, sections);
  if (all.length > 0) return all;
  // With one superfluous or unrecognisable word, most of the name still matches.
  const shares = sections.map(
    ({ stems }) => asked.filter((each) => stems.has(each)).length / asked.length,
  );
  const best = Math.max(0, ...shares);
  return best <= 0.5 ? [] : sections.filter((_, index) => shares[index] === best);
}

function withAllStems(asked: readonly string[], sections: readonly NamedSection[]) {
  if (asked.length === 0) return [];
  return sections.filter(({ stems }) => asked.every((each) => stems.has(each)));
}

/** The words of a name that distinguish sections, or all of its words if none do. */
function contentWords(name: string): string[] {
  const words = tokenise(name).map(({ word }) => word);
  const content = words.filter((word) => word === 'us' || !isFiller(word));
  return content.length > 0 ? content : words;
}

/** Whether a word may not belong to the name: “the part about …”. */
function isFiller(word: string): boolean {
  return (
    isStopWord(word) ||
    isFunctionWord(word) ||
    isPhrasing(word) ||
    ['section', 'part', 'chapter', 'heading'].includes(word)
  );
}
