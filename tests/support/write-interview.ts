import { stringify } from 'yaml';
import type { Role } from '../../src/interview/model.ts';

/** A speaker as the front matter declares them. */
export interface WrittenSpeaker {
  readonly name: string;
  readonly role: Role;
  readonly label: string;
}

/** A label with the paragraphs behind it, or a heading. */
export type WrittenItem =
  | { readonly heading: string }
  | {
      readonly speaker: number;
      readonly paragraphs: readonly string[];
      readonly start?: number;
      /** How the label is written. */
      readonly form: 'inside' | 'outside' | 'alone';
    };

/** Writes an `interview.md`, from which reading must make these speakers, turns and texts again. */
export function writeInterview(
  speakers: readonly WrittenSpeaker[],
  introduction: readonly string[],
  items: readonly WrittenItem[],
): string {
  const front = {
    title: 'Title',
    speakers,
    publisher: 'P',
    published_in: 'P',
    language: 'English',
  };
  const blocks = items.flatMap((item) => {
    if ('heading' in item) return [`## ${markdown(item.heading)}`];
    const [first = '', ...others] = item.paragraphs.map(markdown);
    const label = markdown(speakers[item.speaker]?.label ?? '');
    const code = item.start === undefined ? '' : ` [${timeCode(item.start)}]`;
    const begins = {
      inside: [`**${label}${code}:** ${first}`],
      outside: [`**${label}**${code}: ${first}`],
      alone: [`**${label}${code}:**`, first],
    };
    return [...begins[item.form], ...others];
  });
  return `---\n${stringify(front)}---\n\n${[...introduction.map(markdown), ...blocks].join('\n\n')}\n`;
}

/** Markdown that reads as this text: every sign escaped, and a hard break for each line feed. */
export function markdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll('\n', '\\\n');
}

function timeCode(seconds: number): string {
  const part = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 100
    ? `${part(minutes)}:${part(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${part(minutes % 60)}:${part(seconds % 60)}`;
}
