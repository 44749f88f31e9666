import { type Facts, NO_FACTS } from '../source-document.ts';
import { oneLine } from '../words.ts';
import { attribute, elementsBelow, type HtmlDocument, textBelow } from './html-tree.ts';

/** What a page says of itself, in its head and in the data for search engines. */
export function pageFacts(document: HtmlDocument): Facts {
  const metas = new Map<string, string>();
  const authors = new Set<string>();
  const data: Record<string, unknown>[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let language: string | undefined;
  let canonical: string | undefined;
  for (const element of elementsBelow(document)) {
    const { tagName } = element;
    if (tagName === 'html') language = attribute(element, 'lang');
    if (tagName === 'title') title ??= oneLine(textBelow(element));
    if (tagName === 'h1') heading ??= oneLine(textBelow(element));
    if (tagName === 'link' && attribute(element, 'rel') === 'canonical')
      canonical = attribute(element, 'href');
    if (tagName === 'meta') {
      const name = attribute(element, 'property') ?? attribute(element, 'name');
      const content = attribute(element, 'content');
      if (name !== undefined && content !== undefined)
        metas.set(name.toLowerCase(), oneLine(content));
    }
    if (
      tagName === 'a' &&
      /\bauthor\b/.test(`${attribute(element, 'rel')} ${attribute(element, 'href')}`)
    ) {
      authors.add(oneLine(textBelow(element)));
    }
    if (tagName === 'script' && attribute(element, 'type') === 'application/ld+json') {
      data.push(...linkedData(textBelow(element)));
    }
  }
  const article = data.find((each) => typeof each.headline === 'string') ?? {};
  const author = metas.get('author') ?? nameOf(article.author);
  if (author !== undefined && author !== '') authors.add(author);
  const publisher =
    nameOf(article.publisher) ?? metas.get('publisher') ?? metas.get('dc.publisher');
  const site = metas.get('og:site_name');
  const date = metas.get('article:published_time') ?? text(article.datePublished);
  const url = canonical ?? metas.get('og:url');
  const shown = heading ?? metas.get('og:title') ?? title;
  const name = languageName(language);
  return {
    ...NO_FACTS,
    authors: [...authors].filter((each) => each !== ''),
    ...(shown !== undefined && shown !== '' && { title: shown }),
    ...(publisher !== undefined && { publisher }),
    ...(site !== undefined && { publishedIn: site }),
    ...(name !== undefined && { language: name }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && /^https?:/.test(url) && { url }),
  };
}

/** `English` for `en` and `en-GB`. */
export function languageName(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}(?:[-_]\w{1,8}){0,3}$/i.test(code)) return undefined;
  const [language = ''] = code.split(/[-_]/);
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(
    language.toLowerCase(),
  );
}

function linkedData(source: string): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(source);
    const list: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    return list.filter(isRecord).flatMap((each) => {
      const graph = each['@graph'];
      return Array.isArray(graph) ? graph.filter(isRecord) : [each];
    });
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(one) ? text(one.name) : text(one);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined;
}
