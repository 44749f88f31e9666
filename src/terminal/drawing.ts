import type picocolors from 'picocolors';
import { visibleText } from '../runtime/visible-text.ts';
import type { Sentence } from '../search/language/sentences.ts';
import { wrapLines } from './wrap.ts';

/** How a view is drawn. */
export interface Style {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  /** Columns of the terminal. */
  readonly width: number;
}

const BAR = '│ ';
const WIDEST = 100;
const NARROWEST = 20;

/** A passage, wrapped behind a bar, the key sentence in bold. */
export function quoteView(text: string, { colors, width }: Style, key?: Sentence): string {
  const shown = visibleText(text);
  return wrapLines(shown, textWidth(width) - BAR.length)
    .map(({ start, end }) => {
      const from = Math.min(Math.max(start, key?.start ?? end), end);
      const to = Math.max(Math.min(end, key?.end ?? end), from);
      const bold = from < to ? colors.bold(shown.slice(from, to)) : '';
      return colors.dim(BAR) + shown.slice(start, from) + bold + shown.slice(to, end);
    })
    .join('\n');
}

/** What the program itself says. */
export function notice(text: string, style: Style): string {
  return paragraph(text, style, style.colors.yellow);
}

/** A text, safe to print and wrapped, each line in a colour. */
export function paragraph(text: string, { width }: Style, color = (line: string) => line): string {
  const shown = visibleText(text);
  return wrapLines(shown, textWidth(width))
    .map(({ start, end }) => color(shown.slice(start, end)))
    .join('\n');
}

/** The parts that there are, with an empty line between. */
export function blocks(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The parts that there are, each on lines of its own. */
export function stacked(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function textWidth(columns: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}
