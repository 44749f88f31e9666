import type fc from 'fast-check';
import type { Interview, Speaker } from '../../src/interview/model.ts';
import { type RandomInterview, randomInterviews } from './random-interviews.ts';
import { interviewOf, passagesOf } from './voices.ts';
import { writeInterview } from './write-interview.ts';

/** An interview in which every line that somebody says begins with a word of its own, such as `bee7`. */
export interface MarkedInterview {
  readonly interview: Interview;
  /** Who said the line with this word. */
  readonly ownerOf: (mark: string) => Speaker;
}

/** Random interviews of random speakers, whose words can be recognised wherever they are shown. */
export const markedInterviews: fc.Arbitrary<MarkedInterview> = randomInterviews().map(readMarked);

function readMarked({ all, introduction, items }: RandomInterview): MarkedInterview {
  let lines = 0;
  const mark = (text: string) => text.replace(/^/gm, () => `bee${++lines} `);
  const interview = interviewOf(
    writeInterview(
      all,
      introduction.map(mark),
      items.map((item) =>
        'heading' in item ? item : { ...item, paragraphs: item.paragraphs.map(mark) },
      ),
    ),
  );
  const owners = new Map(
    passagesOf(interview).flatMap(({ text, speaker }) =>
      marksIn(text).map((each) => [each, speaker] as const),
    ),
  );
  return {
    interview,
    ownerOf: (each) => {
      const owner = owners.get(each);
      if (owner === undefined) throw new Error(`Nobody says ${each}.`);
      return owner;
    },
  };
}

/** The marks of a text, in order. */
export function marksIn(text: string): string[] {
  return text.match(/\bbee\d+\b/g) ?? [];
}

const SHOWN = { interviewer: 'interviewer', publisher: 'publisher', other: 'other speaker' };

/** How views name a speaker. */
export function named({ attribution }: Interview, { name, role }: Speaker): string {
  const alone = attribution.speakers.length === 1;
  return role === 'interviewee' || alone ? name : `${name} (${SHOWN[role]})`;
}
