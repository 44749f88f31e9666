import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameReading } from '../../../../src/interview/same-reading.ts';
import { turnsOf } from '../../../../src/interview/turns.ts';
import { hostileText } from '../../../fuzz/arbitraries.ts';
import { cases } from '../../../fuzz/cases.ts';
import { interviewOf } from '../../../support/voices.ts';
import {
  type WrittenItem,
  type WrittenSpeaker,
  writeInterview,
} from '../../../support/write-interview.ts';

const ROLES = ['interviewer', 'interviewee', 'other', 'publisher'] as const;

/** Text of any kind on one line. */
const line = (maxLength: number) =>
  hostileText(maxLength)
    .map((text) => text.replace(/[\s\0]+/g, ' ').trim())
    .filter((text) => text !== '' && !/\p{Cs}/u.test(text));
const paragraph = fc.oneof(
  { weight: 5, arbitrary: line(300) },
  fc.array(line(40), { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
);
const normalised = (text: string) => text.normalize('NFC');

const speakers = fc
  .uniqueArray(
    fc.record({
      name: line(30),
      role: fc.constantFrom(...ROLES),
      label: line(30).map((text) => `x${text.replace(/[:：]/g, '')}x`),
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
  fc.record({ heading: line(60).map((text) => `x ${text} x`) }),
);

/** A file, and what it must read as. */
const written = fc
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

test('random interviews with random speakers read back as written', () => {
  fc.assert(
    fc.property(written, ({ all, introduction, items }) => {
      const interview = interviewOf(writeInterview(all, introduction, items));
      const said = interview.sections.flatMap(({ passages }) =>
        passages.map(({ speaker, text, start }) => ({ ...speaker, text, start })),
      );
      const turns = items.flatMap((each) => ('heading' in each ? [] : [each]));
      expect(said).toEqual([
        ...introduction.map((text) => ({ name: 'P', role: 'publisher', text, start: undefined })),
        ...turns.flatMap(({ speaker, paragraphs, start }) =>
          paragraphs.map((text, at) => ({
            name: all[speaker]?.name,
            role: all[speaker]?.role,
            text,
            start: at === 0 ? start : undefined,
          })),
        ),
      ]);

      const headings = items.flatMap((each) => ('heading' in each ? [each.heading] : []));
      const own = interview.sections.filter(
        ({ number, question }) => number > 0 && question === undefined,
      );
      expect(own.map(({ heading }) => heading).filter((each) => headings.includes(each))).toEqual(
        headings,
      );
      expect(new Set(interview.sections.map(({ slug }) => slug)).size).toBe(
        interview.sections.length,
      );

      let asked: string | undefined;
      for (const [at, { number, speaker, places }] of turnsOf(interview).entries()) {
        expect(number).toBe(at + 1);
        if (speaker.role === 'interviewer') asked = places[0]?.passage.reference;
        else if (speaker.role !== 'interviewee') asked = undefined;
        const answers = speaker.role === 'interviewee' ? asked : undefined;
        for (const { passage } of places) expect(passage.asked).toBe(answers);
      }
    }),
    cases(400),
  );
});
