import { z } from 'zod';
import { readYaml } from '../files/read-yaml.ts';
import type { Companion, Section } from '../model.ts';
import type { ProblemList } from '../problem.ts';
import { sameReading } from '../same-reading.ts';

const phrase = z
  .string({ error: 'must be text; put quotes around it' })
  .trim()
  .min(1, 'must not be empty');
const list = { error: 'must be a list of “- ” lines' };

/** The editor's `companion.yml`. */
export const companionSchema = z.strictObject(
  {
    names: z.array(z.array(phrase, list).min(2, 'must hold at least two names'), list).nullish(),
    questions: z
      .record(z.string(), z.array(phrase, list).min(1, 'must hold at least one question'), {
        error: 'must map passage references, such as "2.1", to lists of questions',
      })
      .nullish(),
  },
  { error: 'must hold the keys “names” and “questions”' },
);

/** The most passages that a problem lists individually. */
const LISTED = 40;

export const EMPTY_COMPANION: Companion = { aliases: [], questions: new Map() };

/**
 * Reads a `companion.yml` and checks that every passage it names exists.
 * @returns an empty companion if problems were added to `problems`
 */
export function readCompanion(
  source: string,
  sections: readonly Section[] | undefined,
  problems: ProblemList,
): Companion {
  const read = readYaml(source, companionSchema, problems);
  if (read === undefined) return EMPTY_COMPANION;
  const aliases = read.value.names ?? [];
  const questions = new Map(Object.entries(read.value.questions ?? {}));

  const groupOf = new Map<string, number>();
  for (const [index, group] of aliases.entries()) {
    for (const [position, name] of group.entries()) {
      const reading = sameReading(name);
      if (groupOf.has(reading)) {
        const where = groupOf.get(reading) === index ? 'twice in this group' : 'in two groups';
        problems.add(
          read.lineOf(['names', index, position]),
          `“${name}” is ${where}. Keep it once, or join the groups.`,
        );
      }
      groupOf.set(reading, index);
    }
  }

  // Without readable sections, references cannot be checked; the interview's own problems are
  // reported.
  const references = sections?.flatMap(({ passages }) => passages.map((each) => each.reference));
  const known = references && new Set(references);
  for (const reference of questions.keys()) {
    if (known !== undefined && !known.has(reference)) {
      problems.add(
        read.lineOf(['questions', reference]),
        `There is no passage “${reference}”. The passages ${listed([...known])}.`,
      );
    }
  }
  return { aliases, questions };
}

function listed(references: readonly string[]): string {
  return references.length <= LISTED
    ? `are ${references.join(', ')}`
    : `run from ${references[0]} to ${references.at(-1)}`;
}
