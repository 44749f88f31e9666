import GithubSlugger, { slug as slugify } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { type Attribution, INTRODUCTION, type Section } from '../model.ts';
import type { ProblemList } from '../problem.ts';
import { sameReading } from '../same-reading.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Block, inlineText, lineOf, type Report, readBlocks } from './plain-text.ts';

const SECTION_DEPTH = 2;

/** A section as it is collected from the file. */
interface Draft {
  readonly heading: string | undefined;
  readonly line: number;
  readonly blocks: Block[];
}

/**
 * Reads an `interview.md`: front matter, then the introduction, then `## ` sections of paragraphs.
 * @returns undefined where the interview could not be read; every problem is added to `problems`
 */
export function readInterview(
  source: string,
  problems: ProblemList,
): { attribution: Attribution; sections: Section[] } | undefined {
  const tree = parseMarkdown(source);
  const drafts = collectSections(tree, source, problems);
  const attribution = attributionOf(tree, problems, drafts[0]?.blocks[0]?.line);
  checkDefinitions(tree, problems);
  checkSections(drafts, problems);
  if (attribution === undefined || problems.all.length > 0) return undefined;
  return { attribution, sections: finishSections(drafts, attribution) };
}

function parseMarkdown(source: string): Root {
  return fromMarkdown(source, {
    // A single tilde is often no more than “about”: only two strike text through.
    extensions: [frontmatter('yaml'), gfm({ singleTilde: false })],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmFromMarkdown()],
  });
}

function attributionOf(
  tree: Root,
  problems: ProblemList,
  introducedAt: number | undefined,
): Attribution | undefined {
  const [first] = tree.children;
  if (first?.type === 'yaml') {
    return readFrontMatter(first.value, problems, lineOf(first) + 1, introducedAt);
  }
  problems.add(
    1,
    'There is no front matter. Start the file with a “---” line, the keys “title”, “interviewee”, ' +
      '“publisher”, “published_in”, “language” and “introduction_by”, and another “---” line.',
  );
  return undefined;
}

function collectSections(tree: Root, source: string, problems: ProblemList): Draft[] {
  const report: Report = (line, message) => problems.add(line, message);
  let current: Draft = { heading: undefined, line: 1, blocks: [] };
  const drafts = [current];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      current = { heading: headingText(node, source, report), line: lineOf(node), blocks: [] };
      drafts.push(current);
    } else {
      current.blocks.push(...readBlocks(node, source, report));
    }
  }
  return drafts;
}

function headingText(node: Heading, source: string, report: Report): string {
  const text = inlineText(node, report);
  if (!source.startsWith('#', node.position?.start.offset)) {
    report(
      lineOf(node),
      `The line of signs below “${text}” makes it a heading. Write a heading as “## …”; ` +
        'remove the line if this is a paragraph.',
    );
  } else if (node.depth !== SECTION_DEPTH) {
    const written = '#'.repeat(node.depth);
    report(lineOf(node), `The heading “${text}” is written with ${written}. Write it with ##.`);
  }
  return text;
}

/** A definition that nothing refers to would vanish from the text, so it is a problem. */
function checkDefinitions(tree: Root, problems: ProblemList): void {
  const used = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const check = (node: Nodes) => {
    if (node.type === 'definition' && !used.has(node.identifier)) {
      problems.add(
        lineOf(node),
        `“[${node.label ?? node.identifier}]:” defines a link that nothing uses, so readers would ` +
          'not see this line. Remove it, or write “\\[” if it is text.',
      );
    }
    if ('children' in node) for (const child of node.children) check(child);
  };
  check(tree);
}

function checkSections(drafts: readonly Draft[], problems: ProblemList): void {
  if (drafts.every(({ blocks }) => blocks.length === 0)) {
    problems.add(
      undefined,
      'There are no paragraphs to quote. Write the text below the front matter.',
    );
    return;
  }
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.heading === undefined) continue;
    const { heading, line, blocks } = draft;
    if (heading.trim() === '') {
      problems.add(line, 'This heading is empty. Write its words after “## ”.');
      continue;
    }
    if (blocks.length === 0) {
      problems.add(line, `The section “${heading}” has no paragraphs. Add its text or remove it.`);
    }
    const reading = sameReading(heading);
    const earlier = seen.get(reading);
    if (earlier === undefined) seen.set(reading, draft);
    else {
      problems.add(
        line,
        `The heading “${heading}” reads the same as the one on line ${earlier.line}, ` +
          'so nobody could ask for it by name. Make the two differ.',
      );
    }
  }
}

function finishSections(drafts: readonly Draft[], attribution: Attribution): Section[] {
  const slugger = new GithubSlugger();
  return drafts.flatMap(({ heading = INTRODUCTION, blocks }, number) => {
    if (blocks.length === 0) return [];
    const name = slugify(heading) === '' ? `section ${number}` : heading;
    const section: Section = {
      number,
      heading,
      slug: slugger.slug(name),
      speaker:
        number === 0
          ? { name: attribution.introductionBy ?? attribution.publisher, role: 'publisher' }
          : { name: attribution.interviewee.name, role: 'interviewee' },
      passages: blocks.map(({ text }, index) => ({
        reference: `${number}.${index + 1}`,
        position: index + 1,
        text,
      })),
    };
    return [section];
  });
}
