import fc from 'fast-check';
import type { Role } from '../../src/interview/model.ts';
import { sameReading } from '../../src/interview/same-reading.ts';
import { hostileText } from '../fuzz/arbitraries.ts';
import type { WrittenItem, WrittenSpeaker } from './write-interview.ts';

const ROLES: readonly Role[] = ['interviewer', 'interviewee', 'other', 'publisher'];

/** Text of any kind on one line. */
export const hostileLine = (maxLength: number) =>
  hostileText(maxLength)
    .map((text) => text.replace(/[\s\0]+/g, ' ').trim())
    .filter((text) => text !== '' && !/\p{Cs}/u.test(text));

/** A paragraph of any text. */
const hostileParagraph = fc.oneof(
  { weight: 5, arbitrary: hostileLine(300) },
  fc.array(hostileLine(40), { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
);

/** An interview to be written: who speaks, the introduction, and labels, paragraphs and headings. */
export interface RandomInterview {
  readonly all: readonly WrittenSpeaker[];
  readonly introduction: readonly string[];
  readonly items: readonly WrittenItem[];
}

const normalised = (text: string) => text.normalize('NFC');

const speakers = fc
  .uniqueArray(
    fc.record({
      name: hostileLine(30),
      role: fc.constantFrom(...ROLES),
      label: hostileLine(30).map((text) => `x${text.replace(/[:：]/g, '')}x`),
    }),
    {
      minLength: 1,
      maxLength: 5,
      comparator: (a, b) =>
        normalised(a.label) === normalised(b.label) || normalised(a.name) === normalised(b.name),
    },
  )
  .map((all): WrittenSpeaker[] =>
    all.map((each, at) => (at === 0 ? { ...each, role: 'interviewee' } : each)),
  );

/** Random interviews of random speakers with these paragraphs. */
export function randomInterviews(
  paragraph: fc.Arbitrary<string> = hostileParagraph,
): fc.Arbitrary<RandomInterview> {
  const item = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        speaker: fc.nat(4),
        paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        pause: fc.option(fc.nat(4000)),
        form: fc.constantFrom('inside' as const, 'outside' as const, 'alone' as const),
      }),
    },
    fc.record({ heading: hostileLine(60).map((text) => `x ${text} x`) }),
  );
  return fc
    .tuple(
      speakers,
      fc.array(paragraph, { maxLength: 2 }),
      fc.array(item, { minLength: 1, maxLength: 12 }),
    )
    .map(([all, introduction, some]) => {
      let clock = 0;
      const items: WrittenItem[] = [];
      // Everybody says something, and no heading comes first, last, twice or behind another.
      const turns = [
        ...all.map((_, speaker) => ({
          speaker,
          paragraphs: ['x'],
          pause: null,
          form: 'inside' as const,
        })),
        ...some,
      ];
      const headings = new Set<string>();
      for (const [at, each] of turns.entries()) {
        const next = turns[at + 1];
        if ('heading' in each) {
          const reading = sameReading(each.heading);
          if (next === undefined || 'heading' in next || headings.has(reading)) continue;
          headings.add(reading);
          items.push(each);
          continue;
        }
        const { pause, ...turn } = each;
        if (pause !== null) clock += pause;
        const speaker = turn.speaker % all.length;
        items.push({ ...turn, speaker, ...(pause !== null && { start: clock }) });
      }
      return { all, introduction, items };
    });
}
