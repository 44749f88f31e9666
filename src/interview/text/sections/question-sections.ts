import { AFTERWORD } from '../../model.ts';
import type { Spoken } from '../voices/assign-speakers.ts';
import type { SectionDraft } from './number-sections.ts';

/** A section without its number. */
export type Unnumbered = Omit<SectionDraft, 'number'>;

/**
 * Divides turns without headings into sections. Each question with its answers is a section, and
 * the question is its heading. If interviewers speak one after the other, the last one’s words are
 * the question.
 * @param title heading of the words before the first question
 * @param isWhole whether these are the interview's last turns, so that a publisher's words are an
 * afterword
 */
export function questionSections(
  spoken: readonly Spoken[],
  title: string,
  isWhole: boolean,
): Unnumbered[] {
  const lastOther = spoken.findLastIndex(({ speaker }) => speaker.role !== 'publisher');
  const end = isWhole ? lastOther + 1 : spoken.length;
  const sections: Spoken[][] = [];
  for (const [index, each] of spoken.slice(0, end).entries()) {
    const asks = each.speaker.role === 'interviewer';
    const asked = spoken[index - 1]?.speaker.role === 'interviewer';
    if (index === 0 || (asks && !asked)) sections.push([each]);
    else sections.at(-1)?.push(each);
  }
  const afterword = spoken.slice(end);
  return [
    ...sections.map((section) => headed(section, title)),
    ...(afterword.length > 0 ? [{ heading: AFTERWORD, spoken: afterword }] : []),
  ];
}

function headed(spoken: readonly Spoken[], title: string): Unnumbered {
  if (spoken[0]?.speaker.role !== 'interviewer') return { heading: title, spoken };
  const answer = spoken.findIndex(({ speaker }) => speaker.role !== 'interviewer');
  const asking = spoken.slice(0, answer === -1 ? spoken.length : answer);
  const asker = asking.at(-1)?.speaker;
  const question = asking.findLastIndex(({ speaker }) => speaker !== asker) + 1;
  const words = asking.slice(question).map(({ text }) => oneLine(text));
  return { heading: words.join(' '), spoken, question };
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
