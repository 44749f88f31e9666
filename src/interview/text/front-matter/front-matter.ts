import { z } from 'zod';
import { checkYaml, parseYaml, type YamlData } from '../../files/read-yaml.ts';
import type { Attribution, Speaker } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import { NOT_A_MAP, sourceFields, text } from './fields.ts';
import { readSpeakers, type SpeakerList, speakersSchema } from './speaker-list.ts';

/**
 * The front matter of an interview in which one person speaks.
 * @param introducedAt line of the text before the first heading, if any: then the front matter must
 * name its author
 */
const oneVoiceSchema = (introducedAt: number | undefined) =>
  z.strictObject(
    {
      ...sourceFields,
      interviewee: z.strictObject(
        { name: text, role: text },
        {
          error: ({ input }) =>
            input === undefined ? 'is missing' : 'must hold the two keys “name” and “role”',
        },
      ),
      introduction_by: introducedAt === undefined ? text.optional() : introducer(introducedAt),
    },
    NOT_A_MAP,
  );

function introducer(line: number) {
  const message = `is missing: it says who wrote the text before the first heading (line ${line})`;
  const error = ({ input }: { readonly input?: unknown }) =>
    input === undefined ? message : 'must be text; put quotes around it';
  return z.string({ error }).pipe(text);
}

/**
 * The front matter of an interview in which several people speak, each turn with a label. A
 * publisher with words after the introduction, such as a note or an afterword, is listed too: `{
 * name: The Hive, role: publisher, label: Editor’s note }`.
 */
const severalVoicesSchema = z.strictObject(
  {
    ...sourceFields,
    speakers: speakersSchema,
    interviewee: z
      .never('cannot stand beside “speakers”; declare the interviewee as one of them')
      .optional(),
    introduction_by: text.optional(),
  },
  NOT_A_MAP,
);

/** The data of the front matter. A part is undefined if problems were added. */
export interface FrontMatter {
  readonly attribution: Attribution | undefined;
  /** Whether each turn has its speaker's label; undefined if the YAML cannot be read. */
  readonly severalVoices: boolean | undefined;
  /** The speakers by label, if there are several voices. */
  readonly speakers: SpeakerList | undefined;
}

/**
 * Reads the YAML between the `---` lines.
 * @param firstLine line of the file on which the YAML starts
 * @param introducedAt line of the text before the first heading, if any
 */
export function readFrontMatter(
  yaml: string,
  problems: ProblemList,
  firstLine: number,
  introducedAt?: number,
): FrontMatter {
  const read = parseYaml(yaml, problems, firstLine);
  if (read === undefined) {
    return { attribution: undefined, severalVoices: undefined, speakers: undefined };
  }
  return hasSpeakers(read.data)
    ? readSeveralVoices(read, problems)
    : readOneVoice(read, problems, introducedAt);
}

function hasSpeakers(data: unknown): data is { readonly speakers: unknown } {
  return typeof data === 'object' && data !== null && 'speakers' in data;
}

function readOneVoice(
  yaml: YamlData,
  problems: ProblemList,
  introducedAt: number | undefined,
): FrontMatter {
  const value = checkYaml(yaml, oneVoiceSchema(introducedAt), problems);
  if (value === undefined)
    return { attribution: undefined, severalVoices: false, speakers: undefined };
  const { interviewee, ...rest } = value;
  const speaker = { name: interviewee.name, role: 'interviewee', about: interviewee.role } as const;
  return { attribution: attributionOf(rest, [speaker]), severalVoices: false, speakers: undefined };
}

function readSeveralVoices(yaml: YamlData, problems: ProblemList): FrontMatter {
  const value = checkYaml(yaml, severalVoicesSchema, problems);
  // Even if another key has a problem, the speakers may be known and the text can be checked.
  const entries = z.looseObject({ speakers: speakersSchema }).safeParse(yaml.data);
  const speakers = entries.success
    ? readSpeakers(entries.data.speakers, yaml.lineOf, problems)
    : undefined;
  const attribution =
    value === undefined || speakers === undefined
      ? undefined
      : attributionOf(
          value,
          speakers.all.map(({ speaker }) => speaker),
        );
  return { attribution, severalVoices: true, speakers };
}

type SourceFields = Pick<
  z.output<typeof severalVoicesSchema>,
  keyof typeof sourceFields | 'introduction_by'
>;

function attributionOf(fields: SourceFields, speakers: readonly Speaker[]): Attribution {
  const { title, publisher, published_in, language, introduction_by } = fields;
  const { url, date, translated_from, license, recording } = fields;
  return {
    title,
    speakers,
    publisher,
    publishedIn: published_in,
    language,
    ...(introduction_by !== undefined && { introductionBy: introduction_by }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(translated_from !== undefined && { translatedFrom: translated_from }),
    ...(license !== undefined && { license }),
    ...(recording !== undefined && { recording }),
  };
}
