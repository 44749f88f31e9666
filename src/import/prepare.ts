import { slug as slugify } from 'github-slugger';
import { type Block, visible } from './block.ts';
import { NoInterview } from './refusal.ts';
import type { SourceDocument } from './source-document.ts';
import { account } from './turns/account.ts';
import { type Finding, findInterview } from './turns/find-interview.ts';
import type { FoundInterview, Names, Part } from './turns/interview.ts';
import { isTranscriptHeading, whyLeftOut } from './turns/leave-out.ts';
import { markTimeCodes } from './turns/time-codes.ts';
import { wordsIn } from './words.ts';
import { companionFile } from './write/companion-file.ts';
import {
  type Attribution,
  interviewFile,
  labelsOf,
  monologueFile,
  textOf,
} from './write/interview-file.ts';

/** An interview ready to be written, and what there is to say about it. */
export interface Prepared {
  readonly speakers: readonly PreparedSpeaker[];
  readonly headings: readonly string[];
  readonly leftOut: readonly {
    readonly words: number;
    readonly text: string;
    readonly why: string;
  }[];
  readonly words: ReturnType<typeof account>['words'];
  readonly doubtful: FoundInterview['doubtful'];
  /** The first turns, for people to look at. */
  readonly preview: readonly { readonly speaker: string; readonly text: string }[];
  readonly missing: Finding['missing'];
  readonly interviewFile: (about: Attribution) => string;
  readonly companionFile: () => string;
}

export interface PreparedSpeaker {
  readonly name: string;
  readonly role: string;
  readonly label: string;
  readonly turns: number;
  readonly words: number;
}

const PREVIEWED = 6;

/**
 * Finds the interview in a document.
 * @throws {NoInterview} where there is none
 */
export function prepare(document: SourceDocument, names: Names): Prepared {
  const blocks = markTimeCodes(document.blocks);
  try {
    return ofVoices(findInterview(document, blocks, names));
  } catch (error) {
    const [name, another] = names.interviewees;
    const isAlone = name !== undefined && another === undefined && names.interviewers.length === 0;
    if (!(error instanceof NoInterview) || !isAlone) throw error;
    return ofOneVoice(blocks, name, document.facts.title);
  }
}

function ofVoices({ interview, blocks, missing }: Finding): Prepared {
  const { words, leftOut } = account(blocks, interview);
  const labels = labelsOf(interview.speakers);
  const turns = interview.items.flatMap((item) => ('speaker' in item ? [item] : []));
  const texts = turns.map(({ parts }) => parts.map(textOf).join('\n'));
  return {
    ...{ words, leftOut, missing, doubtful: interview.doubtful },
    speakers: interview.speakers.map(({ name, role }, index) => {
      const own = turns.filter(({ speaker }) => speaker === index);
      const count = own
        .flatMap(({ parts }) => parts)
        .reduce((sum, part) => sum + wordsIn(textOf(part)), 0);
      return { name, role, label: labels[index] ?? name, turns: own.length, words: count };
    }),
    headings: interview.items.flatMap((item) => ('heading' in item ? [textOf(item.heading)] : [])),
    preview: turns.slice(0, PREVIEWED).map(({ speaker }, index) => ({
      speaker: interview.speakers[speaker]?.name ?? '',
      text: texts[index] ?? '',
    })),
    interviewFile: (about) => interviewFile(interview, about),
    companionFile: () =>
      companionFile(
        texts,
        interview.speakers.map(({ name }) => name),
      ),
  };
}

/** A text without any mark of who speaks, all of it the interviewee’s. */
function ofOneVoice(blocks: readonly Block[], name: string, title: string | undefined): Prepared {
  const parts: (Part | { readonly heading: Part })[] = [];
  const reasons = new Map<Block, string>();
  for (const block of blocks) {
    const reason = whyLeftOut(block);
    const text = visible(block);
    const part = { block, start: 0, end: block.text.length };
    if (reason !== undefined) reasons.set(block, reason);
    else if (block.kind !== 'heading') parts.push(part);
    else if (block.level === 1 || text === title || isTranscriptHeading(text))
      reasons.set(block, 'title');
    else parts.push({ heading: part });
  }
  const said = parts.flatMap((part) => ('heading' in part ? [] : [part]));
  if (said.length === 0)
    throw new NoInterview('There is no paragraph in the document. Save it as text.');
  const items = [
    { speaker: 0, line: 1, parts: said },
    ...parts.flatMap((part) => ('heading' in part ? [part] : [])),
  ];
  const speaker = { name, role: 'interviewee' as const, label: name };
  const found = { speakers: [speaker], introduction: [], items, labels: [], reasons, doubtful: [] };
  const { words, leftOut } = account(blocks, found);
  return {
    ...{ words, leftOut, missing: [], doubtful: [] },
    speakers: [{ ...speaker, turns: 1, words: words.turns }],
    headings: parts.flatMap((part) => ('heading' in part ? [textOf(part.heading)] : [])),
    preview: said.slice(0, PREVIEWED).map((part) => ({ speaker: name, text: textOf(part) })),
    interviewFile: (about) => monologueFile(parts, name, about),
    companionFile: () => companionFile(said.map(textOf), [name]),
  };
}

/** A folder's name out of a title. */
export function slugOf(title: string): string {
  let slug = slugify(title.normalize('NFC')).slice(0, 80);
  while (slug.startsWith('-')) slug = slug.slice(1);
  while (slug.endsWith('-')) slug = slug.slice(0, -1);
  return slug;
}
