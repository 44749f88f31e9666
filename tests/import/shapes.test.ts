import { describe, expect, test } from 'vitest';
import { visible } from '../../src/import/block.ts';
import { readBytes } from '../../src/import/read-source.ts';
import { account } from '../../src/import/turns/account.ts';
import { findInterview } from '../../src/import/turns/find-interview.ts';
import type { FoundInterview } from '../../src/import/turns/interview.ts';
import { markTimeCodes } from '../../src/import/turns/time-codes.ts';
import { type Invented, LANGUAGES, LIGHTHOUSE } from './support/invented.ts';
import { namesFor, SHAPES, type Shape } from './support/shapes.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What was read: turns of one speaker that follow each other count as one. */
function said({ items, speakers }: FoundInterview): string[] {
  const turns: { speaker: number; text: string }[] = [];
  for (const item of items) {
    if ('heading' in item) continue;
    const text = item.parts.map(({ block, start, end }) => visible(block, start, end)).join(' ');
    const last = turns.at(-1);
    if (last?.speaker === item.speaker) last.text += ` ${text}`;
    else turns.push({ speaker: item.speaker, text });
  }
  return turns.map(({ speaker, text }) => `${speakers[speaker]?.name}: ${plain(text)}`);
}

function expected({ turns, asker }: Invented, shape: Shape): string[] {
  return turns.map(
    ({ voice, paragraphs }) =>
      `${voice === asker ? (shape.asker ?? voice.name) : voice.name}: ${plain(paragraphs.join(' '))}`,
  );
}

function imported(shape: Shape, interview: Invented) {
  const rendered = shape.render(interview);
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  const document = readBytes(bytes, shape.extension);
  const blocks = markTimeCodes(document.blocks);
  const { interview: found } = findInterview(document, blocks, namesFor(shape, interview));
  return { found, ...account(blocks, found) };
}

const withoutCapitals = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^[^:]+/, (name) => name.toLocaleUpperCase('en')));

describe.each(
  SHAPES.map((shape) => ({ ...shape, title: `${shape.extension} with ${shape.name}` })),
)('$title', (shape) => {
  const interviews = [LIGHTHOUSE, ...(shape.english === true ? [] : LANGUAGES)];
  test.each(interviews.map((interview) => [interview.language, interview] as const))(
    '%s',
    (_, interview) => {
      const { found, words } = imported(shape, interview);
      const read = said(found);
      const wanted = expected(interview, shape);
      // Where a document has names in capitals alone, they are the names.
      const capitals = /capitals/.test(shape.name);
      expect(capitals ? withoutCapitals(read) : read).toEqual(
        capitals ? withoutCapitals(wanted) : wanted,
      );
      expect(words.file).toBe(words.turns + words.headings + words.labels + words.leftOut);
      const roles = new Map(
        found.speakers.map(({ name, role }) => [name.toLocaleUpperCase('en'), role]),
      );
      expect(roles.get((shape.asker ?? interview.asker.name).toLocaleUpperCase('en'))).toBe(
        'interviewer',
      );
    },
  );
});
