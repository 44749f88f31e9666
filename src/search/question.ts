import { isEnglishWord, rarity } from './english.ts';
import { isContent, type LibraryIndex, nameTerm } from './library-index.ts';
import { stem } from './stem.ts';
import { isFunctionWord, isPhrasing } from './stop-words.ts';
import { tokenise } from './tokenise.ts';

/** Questions are read this far; nobody asks for longer, and an answer must stay immediate. */
const LONGEST_QUESTION = 4000;
const MOST_PARTS = 100;

/** A word or name of the question that an answer has to cover. */
export interface QuestionPart {
  /** As the person typed it. */
  readonly typed: string;
  /** What it was read as, where its spelling was corrected. */
  readonly corrected?: string;
  /** Its stem, or its stems where it is a name of several words. */
  readonly stems: readonly string[];
  /** Terms of the name groups that it belongs to. */
  readonly names: readonly string[];
  /** How much it says: its rarity in general English, from 0 to 1. */
  readonly weight: number;
  /** Whether the library has it, in its own word, by another name or in the companion's questions. */
  readonly known: boolean;
  /** `subject`: an answer has to cover it. The others only help to rank. */
  readonly role: 'subject' | 'phrasing' | 'function';
}

/** Reads what a question asks about: its content words and names, in order, each once. */
export function readQuestion(question: string, index: LibraryIndex): QuestionPart[] {
  const text = question.slice(0, LONGEST_QUESTION);
  const tokens = tokenise(text);
  const words = tokens.map((token) => readWord(token.word, index));
  const stems = words.map(({ stemmed }) => stemmed);
  const matches = index.nameFinders.flatMap((finder) => finder.find(stems));

  const parts = new Map<string, QuestionPart>();
  let covered = 0;
  for (const [position, token] of tokens.entries()) {
    if (position < covered || parts.size >= MOST_PARTS) continue;
    const here = matches.filter(({ start }) => start === position);
    const end = Math.max(position + 1, ...here.map((match) => match.end));
    const isName =
      here.length > 0 && (end > position + 1 || isContent(token, text, index.acronyms));
    if (!isName && !isContent(token, text, index.acronyms)) continue;
    const last = tokens[end - 1] ?? token;
    covered = end;
    const own = stems.slice(position, end);
    const key = own.join(' ');
    if (parts.has(key)) continue;
    const corrected = words[position]?.corrected;
    parts.set(key, {
      typed: text.slice(token.start, last.end),
      ...(corrected !== undefined && { corrected }),
      stems: own,
      names: here.map(({ group }) => nameTerm(group)),
      weight: Math.max(...own.map(rarity)),
      known: here.length > 0 || own.some((word) => index.vocabulary.has(word)),
      role: end > position + 1 ? 'subject' : roleOf(token.word),
    });
  }
  return [...parts.values()];
}

function roleOf(word: string): QuestionPart['role'] {
  if (isFunctionWord(word)) return 'function';
  return isPhrasing(word) ? 'phrasing' : 'subject';
}

/** A word's stem; a word that neither the library nor English has is read as the nearest one. */
function readWord(word: string, index: LibraryIndex): { stemmed: string; corrected?: string } {
  const stemmed = stem(word);
  if (index.vocabulary.has(stemmed) || isEnglishWord(word)) return { stemmed };
  const nearest = index.spelling.nearest(word);
  return nearest === undefined ? { stemmed } : { stemmed: stem(nearest), corrected: nearest };
}
