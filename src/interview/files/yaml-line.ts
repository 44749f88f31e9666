/** A line of YAML as a person reads it, whether or not it is valid. */
export interface YamlLine {
  /** The name before the colon, if there is one. */
  readonly key?: string;
  /** The text after the colon, or in a list after the hyphen. */
  readonly value: string;
}

/** Longer values are not repeated in a message. */
const LONGEST_SHOWN = 60;

/** The line of an offset, as written. */
export function textAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end);
}

/** Reads a line as `key: value`, `- value` or neither. */
export function readYamlLine(line: string): YamlLine {
  const text = withoutHyphens(line.trim());
  const end = keyEnd(text);
  if (end === undefined) return { value: text };
  const key = text.slice(0, end).trim();
  return { key: unquoted(key), value: text.slice(end + 1).trim() };
}

function withoutHyphens(text: string): string {
  let rest = text;
  while (rest.startsWith('- ')) rest = rest.slice(2).trimStart();
  return rest;
}

/** Index of the colon after a key: it ends the line, or a space follows. */
function keyEnd(text: string): number | undefined {
  const quote = text[0];
  const isQuoted = quote === '"' || quote === "'";
  const from = isQuoted ? text.indexOf(quote, 1) + 1 : 0;
  if (isQuoted && from === 0) return undefined;
  const colon = text.endsWith(':') ? `${text} `.indexOf(': ', from) : text.indexOf(': ', from);
  if (colon === -1 || (isQuoted && text.slice(from, colon).trim() !== '')) return undefined;
  return colon;
}

function unquoted(key: string): string {
  return /^(["']).+\1$/.test(key) ? key.slice(1, -1) : key;
}

/** What a message calls the value of a line: “title”, or the text. */
export function subjectOf({ key }: YamlLine): string {
  return key === undefined ? 'the text' : `“${key}”`;
}

/** The remedy for a value that needs quotes, with an example if it is short; no full stop yet. */
export function putInQuotes(line: YamlLine): string {
  const value = quoteYaml(line.value);
  if (value.length > LONGEST_SHOWN) return 'Put quotes around it';
  return `Put quotes around it: ${line.key === undefined ? value : `${line.key}: ${value}`}`;
}

/** Text in the quotes that need the fewest escapes. */
function quoteYaml(value: string): string {
  const text = withoutOuterQuotes(value);
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** `"A "good" talk"` is meant to be in quotes as a whole; `"Bees" and "wasps"` is not. */
function withoutOuterQuotes(value: string): string {
  const quote = value[0];
  if (value.length < 2 || (quote !== '"' && quote !== "'") || !value.endsWith(quote)) return value;
  const inner = value.slice(1, -1);
  const next = inner.indexOf(quote);
  return next !== -1 && !/^[\p{L}\p{N}]/u.test(inner.slice(next + 1)) ? value : inner;
}
