import type { Root } from 'mdast';
import type { Attribution, Section } from '../model.ts';
import type { ProblemList } from '../problem.ts';
import { checkOutline } from './check-outline.ts';
import { type FrontMatter, readFrontMatter } from './front-matter/front-matter.ts';
import type { SpeakerList } from './front-matter/speaker-list.ts';
import { checkDefinitions } from './markdown/definitions.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { lineOf } from './markdown/unquotable.ts';
import { readOutline } from './outline.ts';
import { introducerOf, monologueSections, voicesSections } from './sections/sections.ts';
import { assignSpeakers } from './voices/assign-speakers.ts';
import { checkLabels } from './voices/check-labels.ts';
import { checkOneVoice } from './voices/looks-like-turns.ts';
import { TurnReader } from './voices/turn-reader.ts';

/** The content of an `interview.md`. */
interface Text {
  readonly attribution: Attribution;
  readonly sections: Section[];
}

/**
 * Reads an `interview.md`: front matter, then the introduction, then either `## ` sections with one
 * person's paragraphs, or turns that begin with a speaker's label, with or without headings.
 * @returns undefined if the interview could not be read; every problem is added to `problems`
 */
export function readInterview(source: string, problems: ProblemList): Text | undefined {
  const tree = parseMarkdown(source);
  const front = frontMatterOf(tree, problems);
  checkDefinitions(tree, problems);
  const { attribution, speakers } = front;
  if (speakers !== undefined) return readVoices(tree, source, attribution, speakers, problems);
  const outline = readOutline(tree, source, problems);
  checkOutline(outline, problems);
  if (front.severalVoices === false) checkOneVoice(tree, source, problems);
  if (attribution === undefined || problems.hasAny) return undefined;
  return { attribution, sections: monologueSections(outline, attribution) };
}

function readVoices(
  tree: Root,
  source: string,
  attribution: Attribution | undefined,
  speakers: SpeakerList,
  problems: ProblemList,
): Text | undefined {
  const reader = new TurnReader(source, speakers, problems);
  const outline = readOutline(tree, source, problems, (node) => reader.read(node));
  reader.finish();
  checkOutline(outline, problems);
  if (!checkLabels(outline, speakers, problems)) return undefined;
  const example = speakers.all[0]?.labels[0] ?? '';
  const introducer = attribution && introducerOf(attribution);
  const spoken = assignSpeakers(outline, introducer, example, problems);
  if (attribution === undefined || problems.hasAny) return undefined;
  return { attribution, sections: voicesSections(outline, spoken, attribution) };
}

function frontMatterOf(tree: Root, problems: ProblemList): FrontMatter {
  const [first] = tree.children;
  if (first?.type === 'yaml') {
    return readFrontMatter(first.value, problems, lineOf(first) + 1, introductionLine(tree));
  }
  problems.add(
    1,
    'There is no front matter. Start the file with a “---” line, the keys “title”, “interviewee”, ' +
      '“publisher”, “published_in”, “language” and “introduction_by”, and another “---” line.',
  );
  return { attribution: undefined, severalVoices: false, speakers: undefined };
}

/** The line of the text before the first heading, if there is any. */
function introductionLine(tree: Root): number | undefined {
  const [first] = tree.children.filter(({ type }) => type !== 'yaml' && type !== 'definition');
  return first === undefined || first.type === 'heading' ? undefined : lineOf(first);
}
