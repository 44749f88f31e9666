import type { ProblemList } from '../../problem.ts';
import { sameReading } from '../../same-reading.ts';
import type { SpeakerList } from '../front-matter/speaker-list.ts';
import { writtenLabel } from './label.ts';
import type { LineHead } from './line-head.ts';
import { otherLines } from './other-lines.ts';

const OR_TEXT = 'write “\\:” for the colon if these are words of the text.';

/** The message, given the label and a phrase for the other lines that have it. */
type Message = (label: string, others: string) => string;

const UNDECLARED: Message = (label, others) =>
  `“${label}:” begins a paragraph like a label${others}, but no speaker has it. Add ` +
  `“- { name: ${yamlText(label)}, role: interviewee }”, or another role, to “speakers” and write ` +
  `${writtenLabel(label)}; or ${OR_TEXT}`;
const NEARLY =
  (declared: string): Message =>
  (label, others) =>
    `“${label}:” begins a paragraph like a label${others}, but the declared label nearest to it is ` +
    `“${declared}”. Write ${writtenLabel(declared)} if a turn of theirs begins here; add a speaker if ` +
    `it is somebody else’s; or ${OR_TEXT}`;
const NO_LABEL: Message = (label, others) =>
  `“${label}” begins a paragraph${others}, but not in the form of a label: bold, a colon, a space. ` +
  `Write ${writtenLabel(label)} and a space if a turn begins here; or ${OR_TEXT}`;
const NO_COLON: Message = (label, others) =>
  `“${label}” is in bold without a colon at the start of a paragraph${others}. Write ` +
  `${writtenLabel(label)} if a turn begins here; otherwise remove the bold.`;
const INSIDE: Message = (label, others) =>
  `The label “${label}” is in the middle of a paragraph${others}. Put an empty line before it and ` +
  `write ${writtenLabel(label)} if a turn begins here; or ${OR_TEXT}`;

/**
 * Collects text that looks like a label but is not one, and reports each once, with all its lines.
 */
export class UnknownLabels {
  readonly #speakers: SpeakerList;
  readonly #problems: ProblemList;
  /** The reading of a declared label or name -> the label. */
  readonly #heard = new Map<string, string>();
  readonly #found = new Map<Message, Map<string, Set<number>>>();
  readonly #strong = new Set<string>();

  constructor(speakers: SpeakerList, problems: ProblemList) {
    this.#speakers = speakers;
    this.#problems = problems;
    for (const { labels, speaker } of speakers.all) {
      const [first = speaker.name] = labels;
      for (const label of labels) this.#heard.set(sameReading(label), label);
      const surname = sameReading(speaker.name).split(' ').at(-1) ?? '';
      for (const name of [sameReading(speaker.name), surname]) {
        if (!this.#heard.has(name)) this.#heard.set(name, first);
      }
    }
  }

  /** Adds the head of a paragraph or line that is not a valid label. */
  add(head: LineHead, line: number): void {
    if (this.#speakers.byLabel.has(head.label)) this.#put(NO_LABEL, head.label, line);
    else this.#put(UNDECLARED, head.label, line);
    if (head.isStrong) this.#strong.add(head.label);
  }

  /** Adds a declared label in bold that has no colon. */
  addWithoutColon(label: string, line: number): void {
    this.#put(NO_COLON, label, line);
  }

  /** Adds a declared label that follows other words of a paragraph. */
  addInside(label: string, line: number): void {
    this.#put(INSIDE, label, line);
  }

  /**
   * Reports everything collected. Text that is neither declared, nor like a declared label, nor
   * bold must recur to count.
   */
  report(): void {
    for (const [message, labels] of this.#found) {
      for (const [label, found] of labels) {
        const lines = [...found].toSorted((a, b) => a - b);
        const likely = message === UNDECLARED ? this.#likely(label) : undefined;
        const counts = message !== UNDECLARED || this.#strong.has(label) || lines.length > 1;
        if (!counts && likely === undefined) continue;
        const fitting = likely === undefined ? message : NEARLY(likely);
        this.#problems.add(lines[0], fitting(label, otherLines(lines)));
      }
    }
  }

  #likely(label: string): string | undefined {
    const heard = sameReading(label);
    return this.#heard.get(heard) ?? this.#heard.get(heard.split(' ').at(-1) ?? '');
  }

  #put(message: Message, label: string, line: number): void {
    const labels = this.#found.get(message) ?? new Map<string, Set<number>>();
    this.#found.set(message, labels);
    const lines = labels.get(label) ?? new Set();
    labels.set(label, lines);
    lines.add(line);
  }
}

function yamlText(text: string): string {
  return /^\p{L}[\p{L}\p{N} .’-]*$/u.test(text) ? text : JSON.stringify(text);
}
