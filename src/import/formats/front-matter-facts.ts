import type { Literal, Root } from 'mdast';
import { parse } from 'yaml';
import { type Facts, NO_FACTS } from '../source-document.ts';
import { oneLine } from '../words.ts';
import { languageName } from './html-facts.ts';

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
  }
}

/** Front matter between lines of `+++`, which mdast has no type for. */
interface Toml extends Literal {
  type: 'toml';
}

/** What the front matter of a Markdown file says. */
export function frontMatterFacts(tree: Root): Facts {
  const [first] = tree.children;
  if (first === undefined) return NO_FACTS;
  if (first.type !== 'yaml' && first.type !== 'toml') return NO_FACTS;
  const read = first.type === 'yaml' ? readYaml(first.value) : readToml(first.value);
  const value = (...keys: string[]) =>
    keys.map((key) => text(read.get(key))).find((each) => each !== undefined);
  const list = (...keys: string[]) => keys.flatMap((key) => names(read.get(key)));
  const title = value('title');
  const publisher = value('publisher');
  const publishedIn = value('published_in', 'publication', 'site', 'podcast', 'show');
  const language = value('language', 'lang');
  const date = value('date', 'published', 'published_time', 'pubdate');
  const url = value('canonical_url', 'canonical', 'source_url', 'url', 'permalink');
  const license = value('license', 'licence');
  return {
    authors: [
      ...names(read.get('author')),
      ...names(read.get('authors')),
      ...names(read.get('postauthors')),
    ],
    speakers: list('speakers', 'speaker', 'participants'),
    hosts: list('host', 'hosts', 'interviewer', 'interviewers'),
    guests: list('guest', 'guests', 'interviewee', 'interviewees'),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedIn !== undefined && { publishedIn }),
    ...(language !== undefined && { language: languageName(language) ?? language }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && /^https?:/.test(url) && { url }),
    ...(license !== undefined && { license }),
  };
}

function readYaml(source: string): Map<string, unknown> {
  try {
    // An alias that refers to itself many times is how YAML blows up: none is followed.
    const value: unknown = parse(source, { maxAliasCount: 0, logLevel: 'silent' });
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

/** The strings and lists of strings of TOML; the rest of it says nothing of an interview. */
function readToml(source: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const line of source.split('\n')) {
    const [, key, value = ''] = /^([\w-]{1,40}) ?= ?(\S.*)$/.exec(line) ?? [];
    if (key === undefined || found.has(key)) continue;
    const strings = [...value.matchAll(/"([^"\\]{0,500})"|'([^']{0,500})'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    if (value.startsWith('[')) found.set(key, strings);
    else if (strings[0] !== undefined) found.set(key, strings[0]);
    else found.set(key, value);
  }
  return found;
}

function names(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => {
    const name =
      typeof each === 'object' && each !== null && 'name' in each ? text(each.name) : text(each);
    // A login such as “eric” or “@eric” is no name to put under a quote.
    return name === undefined || !/^\p{Lu}|^\p{Lo}/u.test(name)
      ? []
      : [name.replace(/\([^()]{0,80}\)$/, '').trim()];
  });
}

function text(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined;
}
