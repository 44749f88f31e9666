import { z } from 'zod';
import { readYaml } from '../files/read-yaml.ts';
import type { Attribution } from '../model.ts';
import type { ProblemList } from '../problem.ts';

const text = z
  .string({
    error: ({ input }) =>
      input === undefined ? 'is missing' : 'must be text; put quotes around it',
  })
  .trim()
  .min(1, 'must not be empty');

/** The front matter of an `interview.md`: what the source states about itself. */
export const frontMatterSchema = z.strictObject(
  {
    title: text,
    interviewee: z.strictObject(
      { name: text, role: text },
      {
        error: ({ input }) =>
          input === undefined ? 'is missing' : 'must hold the two keys “name” and “role”',
      },
    ),
    publisher: text,
    published_in: text,
    language: text,
    introduction_by: text,
    url: z.url({ protocol: /^https?$/, error: 'must be a web address (https://…)' }).optional(),
    date: z.iso.date({ error: 'must be a date like 2026-01-31' }).optional(),
    translated_from: text.optional(),
    license: text.optional(),
  },
  { error: 'must be a list of “key: value” lines' },
);

/** The front matter of an interview with text before its first heading: it says whose words these are. */
function withIntroduction(line: number) {
  const message = `is missing: it says who wrote the text before the first heading (line ${line})`;
  const introducer = z.string({
    error: ({ input }) => (input === undefined ? message : 'must be text; put quotes around it'),
  });
  return frontMatterSchema.extend({ introduction_by: introducer.pipe(text) });
}

/** The front matter of an interview that starts with a heading: nobody introduces it. */
const withoutIntroduction = frontMatterSchema.extend({ introduction_by: text.optional() });

/**
 * Reads the YAML between the `---` lines.
 * @param firstLine line of the file on which the YAML starts
 * @param introducedAt line of the text before the first heading, where there is some
 * @returns undefined where problems were added to `problems`
 */
export function readFrontMatter(
  yaml: string,
  problems: ProblemList,
  firstLine: number,
  introducedAt?: number,
): Attribution | undefined {
  const schema = introducedAt === undefined ? withoutIntroduction : withIntroduction(introducedAt);
  const read = readYaml(yaml, schema, problems, firstLine);
  if (read === undefined) return undefined;
  const { published_in, introduction_by, translated_from, url, date, license, ...rest } =
    read.value;
  return {
    ...rest,
    publishedIn: published_in,
    ...(introduction_by !== undefined && { introductionBy: introduction_by }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(translated_from !== undefined && { translatedFrom: translated_from }),
    ...(license !== undefined && { license }),
  };
}
