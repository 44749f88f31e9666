import {
  attribute,
  childrenOf,
  elementsBelow,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
} from './html-tree.ts';

/** Elements whose text nobody reads. */
export const UNSEEN = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed'],
  ...['audio', 'video', 'canvas', 'head', 'select', 'textarea', 'datalist', 'input'],
]);

const FURNITURE: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'beside the text',
  footer: 'page footer',
  form: 'form',
  button: 'button',
  figcaption: 'caption',
  figure: 'caption',
  caption: 'caption',
  menu: 'navigation',
  dialog: 'dialogue box',
};

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'beside the text',
  banner: 'page header',
  contentinfo: 'page footer',
  search: 'form',
};

/** Words in the class or id of what surrounds an article. */
const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'navigation',
      'nav navbar navigation menu breadcrumb breadcrumbs toc pagination skip skipnav skiplink',
    ],
    ['share links', 'share sharing social addtoany sharedaddy'],
    ['related posts', 'related recommended recommendations popular'],
    [
      'advertisement',
      'advert advertisement ads ad sponsor sponsored promo outbrain taboola donate',
    ],
    [
      'page furniture',
      'newsletter subscribe signup cookie cookies consent sidebar widget widgets comments login',
    ],
    ['caption', 'caption captions credit credits wp-caption-text'],
    ['pull quote', 'pullquote pull-quote'],
    ['byline', 'byline dateline meta postmeta entry-meta tags'],
    [
      'about the author',
      'author-bio author-box author-info author-card authorbio bio post-author about-author',
    ],
    ['disclaimer', 'disclaimer'],
    ['page footer', 'footer copyright colophon'],
  ].flatMap(([reason = '', words = '']) => words.split(' ').map((word) => [word, reason])),
);

/** What holds less than this share of a page's text can be furniture by its name. */
const SMALL_SHARE = 0.25;
const MAIN_SHARE = 0.5;

/** Why an element is not the article, if it is not. */
export function furniture(element: HtmlElement, share: number): string | undefined {
  const { tagName } = element;
  const hidden =
    attribute(element, 'hidden') !== undefined || isHidden(attribute(element, 'style'));
  if (hidden) return 'hidden';
  const role = attribute(element, 'role');
  const reason = FURNITURE[tagName] ?? (role === undefined ? undefined : ROLES[role]);
  if (reason !== undefined) return share < MAIN_SHARE || tagName === 'nav' ? reason : undefined;
  if (INLINE.has(tagName) || share >= SMALL_SHARE) return undefined;
  const names =
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.toLowerCase();
  for (const name of names.split(/\s+/)) {
    const whole = NAMED[name];
    if (whole !== undefined) return whole;
    for (const part of name.split(/[-_]/)) {
      const found = NAMED[part];
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const INLINE = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'span',
  'cite',
  'u',
  'small',
  'time',
  'font',
  'mark',
]);

function isHidden(style: string | undefined): boolean {
  return style !== undefined && /display\s?:\s?none/i.test(style);
}

/** Characters of text below each element, white space not counted. */
export function textLengths(root: HtmlDocument): ReadonlyMap<object, number> {
  const lengths = new Map<object, number>();
  const measure = (node: HtmlNode | HtmlDocument): number => {
    if (isElement(node as HtmlNode) && UNSEEN.has((node as HtmlElement).tagName)) return 0;
    let length = 'value' in node ? node.value.replace(/\s+/g, '').length : 0;
    for (const child of childrenOf(node)) length += measure(child);
    lengths.set(node, length);
    return length;
  };
  measure(root);
  return lengths;
}

/** The element that holds the article: the innermost that says so and has most of the page's text. */
export function articleOf(
  document: HtmlDocument,
  lengths: ReadonlyMap<object, number>,
): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let body: HtmlElement | undefined;
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') body = element;
    const says =
      element.tagName === 'article' ||
      element.tagName === 'main' ||
      attribute(element, 'role') === 'main' ||
      attribute(element, 'itemprop') === 'articleBody';
    if (!says || body === undefined) continue;
    const whole = lengths.get(body) ?? 0;
    if ((lengths.get(element) ?? 0) >= whole * MAIN_SHARE) best = element;
  }
  return best ?? body;
}
