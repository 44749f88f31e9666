import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import type { ProblemList } from '../problem.ts';
import { findLostText, findUnknownAliases } from './lost-text.ts';
import { findOpenings, remedyFor } from './yaml-remedy.ts';

const INVALID = 'This is not valid YAML: ';

/** The data of a YAML document, and the line of each part of it. */
export interface YamlData {
  readonly data: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /**
   * Lines of which YAML drops a part. They have been reported, so a schema’s problems there are
   * ignored.
   */
  readonly linesWithLostText: ReadonlySet<number>;
}

/**
 * Reads YAML and checks it against a schema. Refuses custom tags, duplicate keys and alias bombs.
 * @param firstLine line of the file on which `source` starts, from 1
 * @returns the value, or undefined if a problem was added to `problems`
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  problems: ProblemList,
  firstLine = 1,
): { value: z.output<Schema>; lineOf: YamlData['lineOf'] } | undefined {
  const yaml = parseYaml(source, problems, firstLine);
  if (yaml === undefined) return undefined;
  const value = checkYaml(yaml, schema, problems);
  return value === undefined ? undefined : { value, lineOf: yaml.lineOf };
}

/** The data of a YAML document, or undefined if a problem was added to `problems`. */
export function parseYaml(
  source: string,
  problems: ProblemList,
  firstLine = 1,
): YamlData | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    for (const [line, message] of syntaxProblems(errors, source, document, lineAt)) {
      problems.add(line, `${INVALID}${sentence(message)}`);
    }
    return undefined;
  }
  const lost = findLostText(document, source);
  try {
    const offsets = unusableKeys(document);
    for (const offset of offsets) {
      problems.add(lineAt(offset), 'This key cannot be used. Write a single word before the “:”.');
    }
    const unknown = findUnknownAliases(document, source);
    for (const { offset, message } of unknown) problems.add(lineAt(offset), INVALID + message);
    for (const { offset, message } of lost) problems.add(lineAt(offset), message);
    if (offsets.length + unknown.length > 0) return undefined;
    return {
      data: document.toJS() ?? {},
      lineOf: (path) => lineAt(offsetOf(document.contents, path)),
      linesWithLostText: new Set(lost.map(({ offset }) => lineAt(offset))),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.add(firstLine, `This YAML cannot be read: ${sentence(reason)}`);
    return undefined;
  }
}

/** The data as parsed by a schema, or undefined if problems were added to `problems`. */
export function checkYaml<Schema extends z.ZodType>(
  { data, lineOf, linesWithLostText }: YamlData,
  schema: Schema,
  problems: ProblemList,
): z.output<Schema> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return linesWithLostText.size > 0 ? undefined : result.data;
  for (const issue of result.error.issues) {
    for (const { path, message } of describeIssue(issue)) {
      const line = lineOf(path);
      if (!linesWithLostText.has(line)) problems.add(line, message);
    }
  }
  return undefined;
}

/** One problem per line, since later errors on a line mostly follow from the first. */
function syntaxProblems(
  errors: readonly YAMLError[],
  source: string,
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): Map<number, string> {
  const byLine = new Map<number, string>();
  const seen = new Set<number>();
  const openings = findOpenings(document);
  for (const error of errors) {
    const noticed = lineAt(error.pos[0]);
    // A line that begins with “%” makes the parser miss what should follow directives.
    const follows = errors.length > 1 && error.message.startsWith('Missing directives-end');
    if (seen.has(noticed) || follows) continue;
    seen.add(noticed);
    const remedy = remedyFor(error, source, document, openings);
    const line = remedy === undefined ? noticed : lineAt(remedy.offset);
    seen.add(line);
    if (!byLine.has(line)) byLine.set(line, remedy?.message ?? error.message);
  }
  return byLine;
}

/** The offsets of keys that an object cannot hold as written. */
function unusableKeys(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value !== '__proto__') return;
      offsets.push(isNode(key) ? (key.range?.[0] ?? 0) : 0);
    },
  });
  return offsets;
}

function describeIssue(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const inside = name === '' ? '' : ` in “${name}”`;
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Unknown key “${key}”${inside}. Remove it or correct its spelling.`,
    }));
  }
  const subject = name === '' ? 'The file' : `“${name}”`;
  return [{ path: issue.path, message: `${subject} ${issue.message}.` }];
}

/**
 * The offset of the deepest existing node on the path, so that a missing key points at its parent.
 */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isScalar(node) || isSeq(node) || isMap(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function sentence(message: string): string {
  if (message.includes('call stack')) return 'it is nested too deeply.';
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
