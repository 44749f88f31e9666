import { stringify } from 'yaml';
import { visible } from '../block.ts';
import { labelKey } from '../labels/key.ts';
import { formatTime } from '../time-code.ts';
import type { FoundInterview, Part, SpeakerFound } from '../turns/interview.ts';
import { heading, paragraph } from './paragraph.ts';

/** What stands in the front matter beside the speakers. */
export interface Attribution {
  readonly title: string;
  readonly publisher: string;
  readonly publishedIn: string;
  readonly language: string;
  readonly date?: string;
  readonly url?: string;
  readonly license?: string;
}

/** The text of an `interview.md` of several voices. */
export function interviewFile(found: FoundInterview, about: Attribution): string {
  const labels = labelsOf(found.speakers);
  const speakers = found.speakers.map(({ name, role }, index) => ({
    ...{ name, role },
    ...(labels[index] !== name && { label: labels[index] }),
  }));
  const blocks = found.introduction.map((part) => paragraph(textOf(part)));
  let latest = 0;
  for (const item of found.items) {
    if ('heading' in item) blocks.push(heading(textOf(item.heading)));
    else {
      // A recording of several files starts again at nought: such a code would lead nowhere.
      const timed = item.seconds !== undefined && item.seconds >= latest;
      if (timed) latest = item.seconds ?? latest;
      const time = timed ? ` [${formatTime(item.seconds ?? 0)}]` : '';
      const [first, ...rest] = item.parts.map(textOf).filter((text) => text !== '');
      if (first !== undefined) blocks.push(paragraph(first, `${labels[item.speaker]}${time}:`));
      blocks.push(...rest.map((text) => paragraph(text)));
    }
  }
  const hasIntroduction = found.introduction.length > 0;
  return `${frontMatter(about, { speakers }, hasIntroduction)}\n${blocks.join('\n\n')}\n`;
}

/** The text of an `interview.md` of one voice. */
export function monologueFile(
  parts: readonly (Part | { readonly heading: Part })[],
  name: string,
  about: Attribution,
): string {
  const blocks = parts.map((part) =>
    'heading' in part ? heading(textOf(part.heading)) : paragraph(textOf(part)),
  );
  const interviewee = { name, role: 'Interviewee' };
  return `${frontMatter(about, { interviewee }, true)}\n${blocks.join('\n\n')}\n`;
}

function frontMatter(about: Attribution, voices: object, hasIntroduction: boolean): string {
  const { title, publisher, publishedIn, language, date, url, license } = about;
  const written = stringify(
    {
      ...{ title, ...voices, publisher, published_in: publishedIn, language },
      ...(hasIntroduction && { introduction_by: publisher }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
      ...(license !== undefined && { license }),
    },
    { lineWidth: 0 },
  );
  return `---\n${written}---\n`;
}

/** One label for each speaker; the name itself where two would share one. */
export function labelsOf(speakers: readonly SpeakerFound[]): string[] {
  return speakers.map(({ name, label }) => {
    const same = speakers.filter((other) => labelKey(other.label) === labelKey(label));
    return same.length > 1 || label === '' || /[\n:：[\]]/.test(label) ? name : label;
  });
}

export function textOf({ block, start, end }: Part): string {
  return visible(block, start, end);
}
