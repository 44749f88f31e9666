import { type Document, isMap, visit, type YAMLError } from 'yaml';
import { putInQuotes, readYamlLine, subjectOf, textAt, type YamlLine } from './yaml-line.ts';

/** A YAML parser’s error in an editor’s terms. */
interface Remedy {
  /** The offset in the source to correct. */
  readonly offset: number;
  readonly message: string;
}

/** Longer lines are not repeated in a message. */
const LONGEST_EXAMPLE = 80;

/** An error, and the text at which the parser noticed it. */
interface Found {
  readonly code: YAMLError['code'];
  readonly message: string;
  readonly offset: number;
  readonly source: string;
  readonly document: Document.Parsed;
  readonly openings: Openings;
  /** The line of the offset. */
  readonly text: string;
  readonly line: YamlLine;
  /** The line from the offset on. */
  readonly rest: string;
}

/** Explains in plain words what is wrong and what to do; undefined for rare errors. */
export function remedyFor(
  { code, message, pos }: YAMLError,
  source: string,
  document: Document.Parsed,
  openings: Openings,
): Remedy | undefined {
  const offset = Math.min(pos[0], source.length);
  const text = textAt(source, offset);
  const line = readYamlLine(text);
  const rest = text.slice(offset - (source.lastIndexOf('\n', offset - 1) + 1));
  const found = { code, message, offset, source, document, openings, text, line, rest };
  const remedy = REMEDIES[code]?.(found);
  return typeof remedy === 'string' ? { offset, message: remedy } : remedy;
}

const REMEDIES: Partial<Record<YAMLError['code'], (found: Found) => string | Remedy | undefined>> =
  {
    TAB_AS_INDENT: () => 'a tab indents this line. Use spaces.',
    BLOCK_AS_IMPLICIT_KEY: colonInValue,
    BAD_SCALAR_START: ({ line, rest }) =>
      line.value.startsWith(rest.charAt(0))
        ? startsWith(line)
        : `text cannot start with “${rest.charAt(0)}” here. Put quotes around it.`,
    MULTILINE_IMPLICIT_KEY: noKey,
    MISSING_CHAR: (found) =>
      found.message.startsWith('Missing closing') ? unclosedQuote(found) : noKey(found),
    UNEXPECTED_TOKEN: unexpected,
    BAD_INDENT: (found) =>
      found.message.startsWith('Flow') ? unclosedBracket(found) : misaligned(),
    DUPLICATE_KEY: ({ line }) => `${subjectOf(line)} appears twice. Keep one of them.`,
    TAG_RESOLVE_FAILED: ({ message }) => `${message}. Put quotes around text that starts with “!”`,
    BAD_DQ_ESCAPE: () =>
      '“\\” has a meaning of its own between double quotes. Write “\\\\”, or use single quotes.',
    BAD_ALIAS: ({ line }) => startsWith(line),
    BAD_DIRECTIVE: () => 'a line cannot start with “%”. Put quotes around the text.',
    MULTIPLE_DOCS: () => 'a line “---” or “...” above ends the keys. Remove it.',
  };

function startsWith(line: YamlLine): string {
  const [sign = ''] = line.value;
  return `${subjectOf(line)} starts with “${sign}”, which means something else in YAML. ${putInQuotes(line)}`;
}

function misaligned(): string {
  return 'this line does not line up with those above it. Start all keys of a group in the same column.';
}

/** `title: Bees: a talk`; or the next line is indented although this one has its value. */
function colonInValue(found: Found): string | Remedy {
  const { line, message, offset, source } = found;
  if (message.includes('sequence')) {
    return 'the items of this list do not line up. Start all “- ” in the same column.';
  }
  if (line.value.startsWith('? ')) return startsWith(line);
  if (line.value.includes(': ') || line.value.endsWith(':')) {
    return `${subjectOf(line)} has a colon in its text. ${putInQuotes(line)}`;
  }
  const next = source.indexOf('\n', offset) + 1;
  const inner = next + source.slice(next).search(/\S|$/);
  return {
    offset: inner,
    message: `this line is indented as if it were a part of ${subjectOf(line)}. Start both in the same column.`,
  };
}

/** A line that should be `key: value` and is not. */
function noKey({ text }: Found): string {
  const written = text.trim();
  if (written.startsWith('- ')) {
    return 'a “- ” list cannot stand here. Write it below a key that has no text of its own, each “- ” in the same column.';
  }
  return (
    noSpace(written) ??
    'this line is not “key: value”. Write it so; or indent it, if it continues the text above.'
  );
}

/** What to write where the space after a key’s colon is missing. */
function noSpace(text: string): string | undefined {
  const [, key, value] = /^("[^"]*"|'[^']*'|[\w.-]+):(\S.*)$/.exec(text) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const spaced = `${key}: ${value}`;
  const remedy = spaced.length > LONGEST_EXAMPLE ? 'Write one' : `Write: ${spaced}`;
  return `there is no space after the colon. ${remedy}`;
}

function unexpected(found: Found): string | Remedy | undefined {
  const { line, message, rest, text, document, openings } = found;
  if (message.includes('block-seq-ind') && !rest.startsWith('- - ')) {
    return 'a “- ” list cannot start on its key’s line. Write each “- ” on a line of its own; if it is text, put quotes around it.';
  }
  if (message.startsWith('Unexpected ,')) return 'there is a comma too many. Remove it.';
  if (message.includes('flow-seq-end')) return 'there is a “]” too many. Remove it.';
  if (message.includes('flow-map-end')) return 'there is a “}” too many. Remove it.';
  if (/^[|>]/.test(line.value)) return startsWith(line);
  if (!message.includes('node end')) return undefined;
  if (isAfterLines(openings.quoted, found)) return unclosedQuote(found);
  if (/^["']/.test(line.value)) {
    return (
      noSpace(line.value) ??
      `${subjectOf(line)} continues after its closing quote. ${putInQuotes(line)}`
    );
  }
  if (/^[[{]/.test(line.value)) {
    const closing = line.value.startsWith('[') ? ']' : '}';
    return `${subjectOf(line)} continues after its closing “${closing}”. ${putInQuotes(line)}`;
  }
  if (text.trimStart() !== rest) return undefined;
  return isMap(document.contents)
    ? misaligned()
    : 'the lines above are a list, and this one is not. Start it with “- ”, or remove the “- ” above.';
}

/** The position of the opening quote that swallows the next lines. */
function unclosedQuote({ openings, source, offset }: Found): Remedy | undefined {
  const opened = lastBefore(openings.quoted, offset);
  if (opened === undefined) return undefined;
  const { key } = readYamlLine(textAt(source, opened));
  const where = key === undefined ? 'this text' : `the text of “${key}”`;
  return {
    offset: opened,
    message: `the quotation mark (${source.charAt(opened)}) before ${where} is never closed. Write one after it, too.`,
  };
}

function unclosedBracket({ openings, source, offset, message }: Found): Remedy | undefined {
  const opened = lastBefore(openings.brackets, offset);
  if (opened === undefined) return undefined;
  return {
    offset: opened,
    message: `the “${source.charAt(opened)}” is never closed. Write “${message.at(-1)}” at its end; if it is text, put quotes around it.`,
  };
}

/** The offsets at which quotes and bracketed lists and maps open, in order. */
interface Openings {
  readonly quoted: readonly Span[];
  readonly brackets: readonly Span[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the openings of a document once for all of its errors. */
export function findOpenings(document: Document.Parsed): Openings {
  const quoted: Span[] = [];
  const brackets: Span[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (range != null && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) {
        quoted.push({ start: range[0], end: range[1] });
      }
    },
    Collection: (_, { flow, range }) => {
      if (range != null && flow === true) brackets.push({ start: range[0], end: range[1] });
    },
  });
  return { quoted, brackets };
}

function lastBefore(spans: readonly Span[], offset: number): number | undefined {
  return spans.findLast(({ start }) => start < offset)?.start;
}

/**
 * Whether an error comes right after a quoted text of several lines, whose closing quote really
 * opens another.
 */
function isAfterLines(spans: readonly Span[], { source, offset }: Found): boolean {
  const last = spans.findLast(({ start }) => start < offset);
  if (last === undefined || source.slice(last.end, offset).trim() !== '') return false;
  return source.slice(last.start, last.end).includes('\n');
}
