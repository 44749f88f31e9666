import type { DefaultTreeAdapterMap } from 'parse5';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { Refusal } from '../refusal.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Pages are some thirty deep; what is this deep was made to break programs. */
const DEEPEST = 400;
const MOST_ELEMENTS = 50_000;

/** Parses a web page as browsers do. Nothing is fetched or run. */
export function parseHtml(source: string): HtmlDocument {
  return parse<DefaultTreeAdapterMap>(source, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: limitedAdapter(),
  });
}

/** Builds the tree, and gives up on what would cost more time or memory than any page. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  const sink = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) {
      throw new Refusal(
        `The page’s elements stand more than ${DEEPEST} deep in each other. Save the article alone, as text.`,
      );
    }
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements++;
      if (elements > MOST_ELEMENTS) {
        throw new Refusal('The page has too many elements. Save the article alone, as text.');
      }
      return defaultTreeAdapter.createElement(...given);
    },
    appendChild(parent, child) {
      sink(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      sink(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

export function isElement(node: HtmlNode | HtmlDocument): node is HtmlElement {
  return 'tagName' in node;
}

/** The children that are shown: a template's are not among them. */
export function childrenOf(node: HtmlNode | HtmlDocument): HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function lineOfNode(node: HtmlNode): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

/** All elements below a node, in order. */
export function* elementsBelow(node: HtmlNode | HtmlDocument): Generator<HtmlElement> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elementsBelow(child);
  }
}

/** All text below a node. */
export function textBelow(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return childrenOf(node).map(textBelow).join('');
}
