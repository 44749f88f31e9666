import type { AskedQuestion } from '../../interview/asked-question.ts';
import type { Speaker } from '../../interview/model.ts';
import { messages } from '../../messages/messages.ts';
import { splitSentences } from '../../search/language/sentences.ts';
import { ASKED } from './budget.ts';
import { GAP } from './excerpt.ts';
import { bold, escapeLine, fitLine, NAME, small } from './markdown.ts';

/** Small print above an answer: who asked, and what, so that nobody takes it for the guest's words. */
export function questionLine({ speaker, text }: AskedQuestion): string {
  return small(messages.askedQuestion(bold(fitLine(speaker.name, NAME)), fitEnd(text, ASKED)));
}

/** Small print above a heading that is an interviewer's question: who asked. */
export function askedLabel({ name }: Speaker): string {
  return small(messages.asked(bold(fitLine(name, NAME))));
}

/**
 * A text on one line, escaped: all of it, or else the last sentences that fit behind `[…]`, since what is
 * asked stands at the end. A sentence that is too long is cut at a space, or anywhere.
 */
export function fitEnd(text: string, limit: number): string {
  const whole = escapeLine(text);
  if (whole.length <= limit) return whole;
  const sentences = splitSentences(text).map(({ start }) => start);
  const last = sentences.at(-1) ?? 0;
  const words = Array.from(text.slice(last).matchAll(/(?<=\s)\S/g), ({ index }) => last + index);
  return (
    fitFrom(sentences, text, limit) ??
    fitFrom(words, text, limit) ??
    fitFrom(letterStarts(text, limit), text, limit) ??
    GAP
  );
}

/** The longest end of a text that begins at one of these places, in order, and fits. */
function fitFrom(starts: readonly number[], text: string, limit: number): string | undefined {
  let fitting: string | undefined;
  for (const start of starts.toReversed()) {
    const shown = `${GAP} ${escapeLine(text.slice(start))}`;
    if (shown.length > limit) break;
    fitting = shown;
  }
  return fitting;
}

/** Where a text's last letters begin, those of two code units once. */
function letterStarts(text: string, most: number): number[] {
  const first = Math.max(0, text.length - most);
  return Array.from({ length: text.length - first }, (_, at) => first + at).filter(
    (at) => !/[\udc00-\udfff]/.test(text.charAt(at)),
  );
}
