import type { Paragraph as ParagraphNode, PhrasingContent, RootContent } from 'mdast';
import type { Speaker } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import type { DeclaredSpeaker, SpeakerList } from '../front-matter/speaker-list.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { inlineText } from '../markdown/inline-text.ts';
import { lineOf, type Report } from '../markdown/unquotable.ts';
import type { Paragraph } from '../outline.ts';
import { type BoldLabel, readBoldLabel } from './bold-label.ts';
import { normaliseLabel } from './label.ts';
import { isLabelLike, lineHead } from './line-head.ts';
import { linesOf, type WrittenLine } from './lines-of.ts';
import { boldQuestions } from './looks-like-turns.ts';
import { otherLines } from './other-lines.ts';
import { formatTimeCode } from './time-code.ts';
import type { TurnStart } from './turn-start.ts';
import { UnknownLabels } from './unknown-labels.ts';

/**
 * Reads the paragraphs of an interview with several voices, and reports text that only looks like a
 * label.
 */
export class TurnReader {
  readonly #source: string;
  readonly #speakers: SpeakerList;
  readonly #problems: ProblemList;
  readonly #unknown: UnknownLabels;
  readonly #report: Report;
  /** Lines of questions in bold within interviewees’ turns. */
  readonly #questions: number[] = [];
  #speaker: Speaker | undefined;
  #last: { readonly start: number; readonly line: number } | undefined;

  constructor(source: string, speakers: SpeakerList, problems: ProblemList) {
    this.#source = source;
    this.#speakers = speakers;
    this.#problems = problems;
    this.#unknown = new UnknownLabels(speakers, problems);
    this.#report = (line, message) => problems.add(line, message);
  }

  /** Reads a block. A label and time code at its start are separated from the paragraph’s text. */
  read(node: RootContent): Paragraph[] {
    if (node.type === 'paragraph') return this.#readParagraph(node);
    this.#addQuestions(node);
    for (const each of linesOf(node, this.#source)) {
      const label = lineHead(each.text)?.label ?? '';
      if (this.#speakers.byLabel.has(label)) this.#unknown.addInside(label, each.line);
    }
    return readBlocks(node, this.#source, this.#report);
  }

  #readParagraph(node: ParagraphNode): Paragraph[] {
    const lines = linesOf(node, this.#source);
    const line = lineOf(node);
    const bold = readBoldLabel(node.children, this.#source);
    const speaker = this.#speakers.byLabel.get(bold?.label ?? '');
    if (bold?.hasColon && speaker !== undefined) {
      inlineText(bold.strong.children, this.#report);
      this.#checkMiddle(bold.rest, lines);
      const text = inlineText(bold.rest, this.#report).trim();
      return [{ text, line, begins: this.#begin(bold, speaker, line) }];
    }
    this.#checkHead(bold, lines[0]?.text ?? '', line);
    this.#checkMiddle(bold === undefined ? node.children : bold.rest, lines);
    this.#addQuestions(node);
    const text = inlineText(node.children, this.#report);
    return text.trim() === '' ? [] : [{ text, line }];
  }

  /** Reports what only the whole text shows: undeclared labels that recur. */
  finish(): void {
    this.#unknown.report();
    if (this.#questions.length < 2) return;
    this.#problems.add(
      this.#questions[0],
      `This is a question in bold or italics by itself${otherLines(this.#questions)}, within an ` +
        'interviewee’s turn. Begin it with the label of the person who asks it, or remove the marks if the ' +
        'interviewee does.',
    );
  }

  #addQuestions(node: RootContent): void {
    if (this.#speaker?.role === 'interviewee') this.#questions.push(...boldQuestions(node));
  }

  #begin({ label, timeCode }: BoldLabel, { speaker }: DeclaredSpeaker, line: number): TurnStart {
    this.#speaker = speaker;
    const start = timeCode?.seconds;
    if (timeCode !== undefined && start === undefined) {
      this.#problems.add(
        line,
        `The time code “${timeCode.written}” cannot be read. Write it as [mm:ss] or [h:mm:ss].`,
      );
    }
    if (start === undefined) return { speaker, label, line };
    if (this.#last !== undefined && start < this.#last.start) {
      this.#problems.add(
        line,
        `The time code [${formatTimeCode(start)}] is earlier than [${formatTimeCode(this.#last.start)}] ` +
          `on line ${this.#last.line}. Correct one of them, or remove it.`,
      );
    }
    this.#last = { start, line };
    return { speaker, label, line, start };
  }

  /** Reports the start of a paragraph without a label if it may be meant as one. */
  #checkHead(bold: BoldLabel | undefined, firstLine: string, line: number): void {
    const declared = bold === undefined ? undefined : this.#declaredIn(bold.label);
    if (bold !== undefined && !bold.hasColon && declared !== undefined) {
      this.#unknown.addWithoutColon(declared, line);
      return;
    }
    const isLabel = bold?.hasColon === true && isLabelLike(bold.label, true);
    const head = isLabel ? { label: bold.label, isStrong: true } : lineHead(firstLine);
    if (head !== undefined) this.#unknown.add(head, line);
  }

  /** Reports labels within a paragraph, which would be quoted as its text. */
  #checkMiddle(nodes: readonly PhrasingContent[], [, ...lines]: readonly WrittenLine[]): void {
    for (const index of nodes.keys()) {
      const bold = readBoldLabel(nodes.slice(index, index + 2), this.#source);
      if (bold?.hasColon && this.#speakers.byLabel.has(bold.label)) {
        this.#unknown.addInside(bold.label, lineOf(bold.strong));
      }
    }
    for (const { text, line } of lines) {
      const head = lineHead(text);
      if (head === undefined) continue;
      if (!this.#speakers.byLabel.has(head.label)) this.#unknown.add(head, line);
      else this.#unknown.addInside(head.label, line);
    }
  }

  /** The declared label that these bold words match, perhaps followed by a dash or a full stop. */
  #declaredIn(words: string): string | undefined {
    return [words, normaliseLabel(words.replace(/[\s.,–—-]{1,4}$/, ''))].find((label) =>
      this.#speakers.byLabel.has(label),
    );
  }
}
