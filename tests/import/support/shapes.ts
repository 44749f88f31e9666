import type { Names } from '../../../src/import/turns/interview.ts';
import type { Invented, InventedTurn } from './invented.ts';
import { htmlShapes } from './shapes-html.ts';
import { markdownShapes } from './shapes-markdown.ts';
import { publisherShapes } from './shapes-publishers.ts';
import { subtitleShapes } from './shapes-subtitles.ts';
import { textShapes } from './shapes-text.ts';
import { wordShapes } from './shapes-word.ts';

/** A way in which publishers print an interview. */
export interface Shape {
  readonly name: string;
  readonly extension: string;
  readonly render: (interview: Invented) => string | Uint8Array;
  /** Whether names must be given, as nothing in the document says whose turn it is. */
  readonly nameless?: boolean;
  /** Who asks, where the document says no more than Q. */
  readonly asker?: string;
  /** Whether it needs first names, surnames or titles, which not every language has here. */
  readonly english?: boolean;
}

export const SHAPES: readonly Shape[] = [
  ...markdownShapes,
  ...textShapes,
  ...htmlShapes,
  ...subtitleShapes,
  ...wordShapes,
  ...publisherShapes,
];

/** The names that an editor has to give for a shape. */
export function namesFor({ nameless = false }: Shape, interview: Invented): Names {
  if (!nameless) return { interviewers: [], interviewees: [] };
  const answerer = interview.turns.find(({ voice }) => voice !== interview.asker)?.voice.name ?? '';
  return { interviewers: [interview.asker.name], interviewees: [answerer] };
}

/** Questions with what answers them. */
export function exchanges({
  turns,
  asker,
}: Invented): { question: InventedTurn; answers: InventedTurn[] }[] {
  const all: { question: InventedTurn; answers: InventedTurn[] }[] = [];
  for (const turn of turns) {
    if (turn.voice === asker) all.push({ question: turn, answers: [] });
    else all.at(-1)?.answers.push(turn);
  }
  return all;
}
