import { z } from 'zod';
import type { YamlData } from '../../files/read-yaml.ts';
import type { Speaker } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import { COLONS, LONGEST_LABEL, normaliseLabel } from '../voices/label.ts';
import { text } from './fields.ts';

const ROLES = ['interviewer', 'interviewee', 'other', 'publisher'] as const;

/** One label, or several if the source uses several for one speaker. */
const labelSchema = z
  .union([z.string(), z.array(z.string()).min(1, 'must hold at least one label')], {
    error: 'must be text, or a list of texts',
  })
  .transform((written) => [written].flat().map(normaliseLabel))
  .superRefine((labels, context) => {
    const add = (message: string) => context.addIssue({ code: 'custom', message });
    if (labels.includes('')) add('must not be empty');
    if (labels.some((label) => [...COLONS].some((colon) => label.includes(colon)))) {
      add('must not contain a colon; the text has it after the label');
    }
    if (labels.some((label) => label.length > LONGEST_LABEL)) {
      add(`must have ${LONGEST_LABEL} letters at most`);
    }
  });

/** A speaker in the front matter, as written by an editor. */
const speakerSchema = z.strictObject(
  {
    name: text,
    role: z.enum(ROLES, {
      error: ({ input }) =>
        input === undefined ? 'is missing' : 'must be interviewer, interviewee, other or publisher',
    }),
    label: labelSchema.optional(),
    about: text.optional(),
  },
  { error: 'must hold the keys “name” and “role”' },
);

export const speakersSchema = z
  .array(speakerSchema, { error: 'must be a list of speakers, each with “name” and “role”' })
  .min(1, 'must hold at least one speaker');

/** A declared speaker and how their turns begin in the text. */
export interface DeclaredSpeaker {
  readonly speaker: Speaker;
  /** Normalised; at least one. */
  readonly labels: readonly string[];
  /** The line that declares them. */
  readonly line: number;
}

/** The declared speakers and their labels. */
export interface SpeakerList {
  readonly all: readonly DeclaredSpeaker[];
  /** Normalised label -> its speaker. */
  readonly byLabel: ReadonlyMap<string, DeclaredSpeaker>;
  /** The line of the key `speakers`. */
  readonly line: number;
}

/**
 * Builds the list of speakers from `speakers`; names and labels shared by two speakers are
 * problems.
 */
export function readSpeakers(
  entries: z.output<typeof speakersSchema>,
  lineOf: YamlData['lineOf'],
  problems: ProblemList,
): SpeakerList {
  const line = lineOf(['speakers']);
  const all = entries.map(({ name, role, label, about }, index) => ({
    speaker: { name, role, ...(about !== undefined && { about }) },
    labels: label ?? [normaliseLabel(name)],
    line: lineOf(['speakers', index]),
  }));
  const byName = new Map<string, DeclaredSpeaker>();
  const byLabel = new Map<string, DeclaredSpeaker>();
  for (const each of all) {
    const { name } = each.speaker;
    const namesake = byName.get(normaliseLabel(name));
    byName.set(normaliseLabel(name), each);
    if (namesake !== undefined) {
      problems.add(
        each.line,
        `“${name}” is declared on line ${namesake.line} already. Keep one of the two; a speaker ` +
          'with two labels has them as a list, “label: [Ada, A.]”.',
      );
      continue;
    }
    for (const own of each.labels) {
      const other = byLabel.get(own);
      byLabel.set(own, other ?? each);
      if (other === undefined) continue;
      problems.add(
        each.line,
        other === each
          ? `“${name}” has the label “${own}” twice. Keep it once.`
          : `“${name}” and “${other.speaker.name}” have the same label “${own}”, so nobody could ` +
              'tell whose words follow it. Give each a “label” of their own, here and in the text.',
      );
    }
  }
  if (all.every(({ speaker: { role } }) => role === 'interviewer' || role === 'publisher')) {
    problems.add(
      line,
      'None of the speakers is an interviewee, so nobody answers. Give “role: interviewee” to those ' +
        'who do, or “role: other” where nobody asks.',
    );
  }
  return { all, byLabel, line };
}
