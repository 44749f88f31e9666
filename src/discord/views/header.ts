import type { Library } from '../../interview/model.ts';
import { answerNotice } from '../../messages/answer-notice.ts';
import { messages } from '../../messages/messages.ts';
import { missingSentence } from '../../messages/missing-sentence.ts';
import type { Answer } from '../../search/answer.ts';
import { echo } from '../rendering/echo.ts';
import { cut, escapeText, fitLine, small } from '../rendering/markdown.ts';

const QUESTION = 500;
const WORD = 30;
const CORRECTIONS = 3;
const FACTS = 5;
/** Longest value of a fact, and of all of them together. */
const FACT = { one: 200, all: 550 };

/** The line that says whom an answer is for; the only ping there is. */
export function mentionLine(userId: string | undefined): string[] {
  return userId === undefined ? [] : [messages.forPerson(`<@${userId}>`)];
}

/**
 * An answer's header: whom it is for, the question made harmless, and the notices.
 * @param question as it was typed
 */
export function answerHeader(
  question: string,
  answer: Answer,
  { interviews }: Library,
  mention?: string,
): string {
  const corrections = answer.corrections
    .slice(0, CORRECTIONS)
    .map(({ readAs }) => `**${escapeText(cut(readAs, WORD))}**`);
  const facts = answer.facts.slice(0, FACTS);
  const longest = Math.min(FACT.one, Math.floor(FACT.all / facts.length));
  return [
    ...mentionLine(mention),
    small(inQuotes(fitLine(echo(question), QUESTION) || '…')),
    ...(corrections.length > 0 ? [messages.showingResultsFor(corrections.join(', '))] : []),
    ...facts.map(({ name, value }) => `${name}: **${fitLine(value, longest)}**`),
    ...noticeLine(answer, interviews.length),
  ].join('\n');
}

/** A line in quotation marks; a heading that is a quote, and was picked as the question, has them. */
function inQuotes(line: string): string {
  return /^“[^“”]*”$/.test(line) ? line : `“${line}”`;
}

/** The notice of an answer that is not certain, escaped. */
function noticeLine(answer: Answer, interviews: number): string[] {
  const notice = answerNotice(answer, shownWords(answer), interviews);
  return notice === undefined ? [] : [escapeText(notice)];
}

/** Words of the question as they are shown: harmless and short. */
function shownWords({ missing }: Answer): string[] {
  return missing.map((word) => cut(echo(word), WORD));
}

/** The sentence about missing words, escaped and short enough for a header. */
export function missingNotice(answer: Answer, interviews: number): string {
  return escapeText(missingSentence(shownWords(answer), interviews));
}
