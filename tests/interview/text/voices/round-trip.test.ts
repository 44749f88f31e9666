import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnsOf } from '../../../../src/interview/turns.ts';
import { cases } from '../../../fuzz/cases.ts';
import { randomInterviews } from '../../../support/random-interviews.ts';
import { interviewOf } from '../../../support/voices.ts';
import { writeInterview } from '../../../support/write-interview.ts';

test('random interviews with random speakers read back as written', () => {
  fc.assert(
    fc.property(randomInterviews(), ({ all, introduction, items }) => {
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
