import { z } from 'zod';
import type { YamlData } from '../../files/read-yaml.ts';
import type { Speaker } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import { COLONS, LONGEST_LABEL, normaliseLabel } from '../voices/label.ts';
import { text } from './fields.ts';

const ROLES = ['interviewer', 'interviewee', 'other', 'publisher'] as const;

/** One label, or several where the source calls a speaker by several. */
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

/** One speaker of the front matter, as an editor writes it. */
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

/** A declared speaker and how turns of theirs begin in the text. */
export interface DeclaredSpeaker {
  readonly speaker: Speaker;
  /** Normalised; at least one. */
  readonly labels: readonly string[];
  /** Line of the file that declares them. */
  readonly line: number;
}

/** Whose words begin with which label. */
export interface SpeakerList {
  readonly all: readonly DeclaredSpeaker[];
  /** Normalised label -> its speaker. */
  readonly byLabel: ReadonlyMap<string, DeclaredSpeaker>;
  /** Line of the file on which `speakers` stands. */
  readonly line: number;
}

/** Makes the list of speakers out of `speakers`; names and labels that two of them share are problems. */
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
