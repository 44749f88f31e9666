/** A sentence of a text: text.slice(start, end), without surrounding white space. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A sentence and its number among those of its text, from 0. */
export interface NumberedSentence extends Sentence {
  readonly index: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// After these words a full stop does not end a sentence, even before a capital.
const TITLE =
  /(?:^|[\s(“"‘'[])(?:Mr|Mrs|Ms|Dr|Prof|Assoc|Asst|St|Sr|Jr|Gen|Col|Lt|Sgt|Capt|Adm|Gov|Sen|Rep|Pres|Rev|Hon|Amb|No|Nos|vs|cf|ca|e\.g|i\.e|Fig|Vol|pp?|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;
// An initial: “J. Smith”, “V. V. Putin”, but not the pronoun I.
const INITIAL = /(?:^|[\s.(“"‘'[])(?!I\.)\p{Lu}\.\s*$/u;
const ABBREVIATION = /(?:^|[\s(“"‘'[-])(?:\p{Lu}\.){2,}\s*$/u;
// After “the U.S.”, these words begin a new sentence.
const OPENING =
  /^[“"‘'([]*(?:The|This|That|These|Those|It|He|She|We|They|I|You|But|And|However|In|On|At|For|As|If|When|While|There|A|An|Our|His|Her|Their|Its|My|So|Yet|Not|No|What|Why|How)\b/;

/**
 * Splits a text into sentences by Unicode's rules, with exceptions for titles, initials and
 * abbreviations. They are in order, do not overlap, and have only white space between them.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    if (goesOn(text.slice(Math.max(start, end - 24), end), text.slice(end, end + 24))) {
      open = start;
      continue;
    }
    open = undefined;
    pushTrimmed(sentences, text, start, end);
  }
  if (open !== undefined) pushTrimmed(sentences, text, open, text.length);
  return sentences;
}

/** Whether the sentence continues after `before`, where Unicode's rules would end it. */
function goesOn(before: string, after: string): boolean {
  if (after === '' || before.endsWith('\n')) return false;
  // “Who?” he asked.
  if (/^\p{Ll}/u.test(after)) return true;
  if (TITLE.test(before) || INITIAL.test(before))
    return !OPENING.test(after) || !ABBREVIATION.test(before);
  return ABBREVIATION.test(before) && !OPENING.test(after);
}

function pushTrimmed(sentences: Sentence[], text: string, start: number, end: number): void {
  const segment = text.slice(start, end);
  const trimmed = segment.trim();
  if (trimmed === '') return;
  const offset = start + segment.indexOf(trimmed);
  sentences.push({ start: offset, end: offset + trimmed.length });
}
