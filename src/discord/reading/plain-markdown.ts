/** The names of a message’s mentions, by id. */
export type Names = ReadonlyMap<string, string>;

// What Discord may not show as written, in the order of matching: code, escaped characters, marks at
// the start of a line, brackets, and marks around words.
const CODE = '(?<code>`+)';
const ESCAPED = '\\\\(?<escaped>[^\\p{L}\\p{N}\\s])';
const LINE_START = '(?<=^|\\n)(?<lineStart>(?:#{1,3}|-#|>>>|>) )';
const OPEN = '(?<open>[<[])';
const MARK = '(?<mark>\\*{1,3}|__|_|~~|\\|\\|)';
const SIGN = new RegExp([CODE, ESCAPED, LINE_START, OPEN, MARK].join('|'), 'gu');

// Mentions, emoji, timestamps and addresses; and links with a text of their own.
const BRACKETS = /<([^<>\s]{1,2000})>/y;
const LINK = /\[([^[\]\n]{1,1000})\]\(https?:\/\/[^()\s]{1,2000}\)/y;

/** A piece of visible text, or a mark that is visible only if it has no partner. */
interface Part {
  text: string;
  readonly mark?: { readonly sign: string; readonly opens: boolean; readonly closes: boolean };
}

/** A message as people read it: without Markdown, and with mentions as names. */
export function plainMarkdown(source: string, names: Names = new Map()): string {
  const parts: Part[] = [];
  let end = 0;
  for (const match of source.matchAll(SIGN)) {
    // Inside code that has already been read.
    if (match.index < end) continue;
    parts.push({ text: source.slice(end, match.index) });
    end = match.index + match[0].length;
    const { code, escaped, open, mark } = match.groups ?? {};
    if (code !== undefined) {
      const close = source.indexOf(code, end);
      const inside = close === -1 ? code : codeText(source.slice(end, close), code);
      if (close !== -1) end = close + code.length;
      parts.push({ text: inside });
    } else if (escaped !== undefined) parts.push({ text: escaped });
    else if (open !== undefined) {
      const [whole, inside = ''] = matchAt(open === '<' ? BRACKETS : LINK, source, match.index);
      if (whole === undefined) parts.push({ text: open });
      else {
        end = match.index + whole.length;
        const text = open === '<' ? bracketedText(inside, names) : plainMarkdown(inside, names);
        parts.push({ text });
      }
    } else if (mark !== undefined) parts.push(markPart(mark, source, match.index));
  }
  parts.push({ text: source.slice(end) });
  removePairs(parts);
  return parts.map(({ text }) => text).join('');
}

/** What a sticky expression matches at this place; nothing where it does not. */
function matchAt(expression: RegExp, text: string, at: number): readonly string[] {
  expression.lastIndex = at;
  return expression.exec(text) ?? [];
}

/** A block of code may name its language on its first line. */
function codeText(inside: string, fence: string): string {
  return fence.length >= 3 ? inside.replace(/^[\w+-]*\n/, '') : inside;
}

function bracketedText(inside: string, names: Names): string {
  const [, sign = '', id = ''] = /^(@[!&]?|#)(\d+)$/.exec(inside) ?? [];
  if (sign === '#') return `#${names.get(id) ?? 'channel'}`;
  if (sign !== '') return `@${names.get(id) ?? (sign === '@&' ? 'role' : 'user')}`;
  const [, emoji] = /^a?(:\w+:)\d+$/.exec(inside) ?? [];
  if (emoji !== undefined) return emoji;
  const [, command] = /^(\/[^:]+):\d+$/.exec(inside) ?? [];
  if (command !== undefined) return command;
  const [, seconds] = /^t:(-?\d{1,11})(?::\w)?$/.exec(inside) ?? [];
  if (seconds !== undefined) return dateText(Number(seconds));
  return /^https?:\/\//.test(inside) ? inside : `<${inside}>`;
}

/** The day of a timestamp, in UTC, since each reader sees it in their own time zone. */
function dateText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

function markPart(sign: string, source: string, start: number): Part {
  const before = source.charAt(start - 1);
  const after = source.charAt(start + sign.length);
  const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
  // `snake_case` and `2 * 3` have no emphasis.
  const insideWord = sign === '_' && isWord(before) && isWord(after);
  return {
    text: sign,
    mark: {
      sign,
      opens: !insideWord && /\S/.test(after),
      closes: !insideWord && /\S/.test(before),
    },
  };
}

/** Removes the marks that Discord reads as an opening and closing pair. */
function removePairs(parts: Part[]): void {
  const open = new Map<string, Part>();
  for (const part of parts) {
    if (part.mark === undefined) continue;
    const { sign, opens, closes } = part.mark;
    const first = open.get(sign);
    if (closes && first !== undefined) {
      first.text = '';
      part.text = '';
      open.delete(sign);
    } else if (opens) open.set(sign, part);
  }
}
