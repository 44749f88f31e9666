import { z } from 'zod';
import { askedQuestion } from '../interview/asked-question.ts';
import type { Library, Passage } from '../interview/model.ts';
import { allSpeakers } from '../interview/turns.ts';
import type { Answer } from '../search/answer.ts';
import type { SectionLookup } from '../search/sections/find-section.ts';

const reference = z.string().regex(/^\d+\.\d+$/);
const role = z.enum(['interviewee', 'interviewer', 'publisher', 'other']);
/** Seconds from the start of the recording; only where the source has a time code for this passage. */
const start = z.int().nonnegative().optional();

/** What `ask --json` prints for a question, on one line. */
export const answerJson = z.strictObject({
  question: z.string(),
  outcome: z.enum(['answered', 'partial', 'none']),
  /** Words of the question that the interview never mentions, as they were typed. */
  missing: z.array(z.string()),
  /** What the front matter says; only where the question is about the interview itself. */
  facts: z
    .array(z.strictObject({ interview: z.string(), name: z.string(), value: z.string() }))
    .optional(),
  /** Best first. */
  passages: z.array(
    z.strictObject({
      /** The interview's slug. */
      interview: z.string(),
      /** `section.paragraph`. */
      passage: reference,
      /** The section's heading to the letter; `Introduction` for section 0, which has none. */
      heading: z.string(),
      speaker: z.string(),
      /** The whole passage to the letter. */
      text: z.string(),
      /** The sentence that answers best: an exact substring of `text`. */
      keySentence: z.string(),
      /** Comparable within one answer only. */
      score: z.number(),
      role,
      /** The interviewer's question that it answers, where there is one. */
      asked: z
        .strictObject({
          /** The first passage of the interviewer's turn. */
          passage: reference,
          speaker: z.string(),
          /** The whole turn; two line feeds stand between its passages. */
          text: z.string(),
        })
        .optional(),
      start,
    }),
  ),
});

/** What `ask --json --section NAME` prints. */
export const sectionJson = z.strictObject({
  name: z.string(),
  outcome: z.enum(['found', 'ambiguous', 'none']),
  sections: z.array(
    z.strictObject({
      interview: z.string(),
      section: z.int().nonnegative(),
      heading: z.string(),
      passages: z.array(
        z.strictObject({ passage: reference, text: z.string(), speaker: z.string(), role, start }),
      ),
    }),
  ),
});

/** What `ask --json --contents` prints. */
export const contentsJson = z.strictObject({
  interviews: z.array(
    z.strictObject({
      interview: z.string(),
      title: z.string(),
      sections: z.array(
        z.strictObject({
          section: z.int().nonnegative(),
          heading: z.string(),
          passages: z.array(reference),
        }),
      ),
    }),
  ),
});

/** What `ask --json --transcript` prints: everything that can be quoted, in order. */
export const transcriptJson = z.strictObject({
  interviews: z.array(
    z.strictObject({
      interview: z.string(),
      title: z.string(),
      /** The declared speakers, then whoever else is quoted. */
      speakers: z.array(z.strictObject({ name: z.string(), role })),
      sections: z.array(
        z.strictObject({
          section: z.int().nonnegative(),
          heading: z.string(),
          passages: z.array(
            z.strictObject({
              passage: reference,
              speaker: z.string(),
              role,
              text: z.string(),
              start,
            }),
          ),
        }),
      ),
    }),
  ),
});

/** An answer as `ask --json` prints it. */
export function answerToJson(answer: Answer): z.infer<typeof answerJson> {
  return {
    question: answer.question,
    outcome: answer.outcome,
    missing: [...answer.missing],
    ...(answer.facts.length > 0 && {
      facts: answer.facts.map(({ interview, name, value }) => ({
        interview: interview.slug,
        name,
        value,
      })),
    }),
    passages: answer.passages.map(({ interview, section, passage, keySentence, score }) => ({
      interview: interview.slug,
      passage: passage.reference,
      heading: section.heading,
      speaker: passage.speaker.name,
      text: passage.text,
      keySentence: passage.text.slice(keySentence.start, keySentence.end),
      score: Number(score.toPrecision(6)),
      role: passage.speaker.role,
      ...askedToJson({ interview, passage }),
      ...startOf(passage),
    })),
  };
}

function askedToJson(place: Parameters<typeof askedQuestion>[0]) {
  const question = askedQuestion(place);
  if (question === undefined) return {};
  const { passage, speaker, text } = question;
  return { asked: { passage, speaker: speaker.name, text } };
}

function startOf({ start }: Passage) {
  return start === undefined ? {} : { start };
}

/** A section lookup as `ask --json --section NAME` prints it. */
export function sectionToJson(lookup: SectionLookup): z.infer<typeof sectionJson> {
  return {
    name: lookup.name,
    outcome: lookup.outcome,
    sections: lookup.sections.map(({ interview, section }) => ({
      interview: interview.slug,
      section: section.number,
      heading: section.heading,
      passages: section.passages.map((passage) => ({
        passage: passage.reference,
        text: passage.text,
        speaker: passage.speaker.name,
        role: passage.speaker.role,
        ...startOf(passage),
      })),
    })),
  };
}

/** The table of contents as `ask --json --contents` prints it. */
export function contentsToJson(library: Library): z.infer<typeof contentsJson> {
  return {
    interviews: library.interviews.map(({ slug, attribution, sections }) => ({
      interview: slug,
      title: attribution.title,
      sections: sections.map(({ number, heading, passages }) => ({
        section: number,
        heading,
        passages: passages.map(({ reference }) => reference),
      })),
    })),
  };
}

/** All texts as `ask --json --transcript` prints them. */
export function transcriptToJson({ interviews }: Library): z.infer<typeof transcriptJson> {
  return {
    interviews: interviews.map((interview) => ({
      interview: interview.slug,
      title: interview.attribution.title,
      speakers: allSpeakers(interview).map(({ name, role }) => ({ name, role })),
      sections: interview.sections.map(({ number, heading, passages }) => ({
        section: number,
        heading,
        passages: passages.map((passage) => ({
          passage: passage.reference,
          speaker: passage.speaker.name,
          role: passage.speaker.role,
          text: passage.text,
          ...startOf(passage),
        })),
      })),
    })),
  };
}

/** JSON on one line, without any character that a terminal would act on. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
