import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type MarkdownNode, parseMarkdown } from './parser.ts';

/** The name to show for an id. */
export type NameOf = (id: string) => string;

interface MarkdownProps {
  readonly text: string;
  readonly nameOf: NameOf;
}

/** A text as Discord shows its Markdown. */
export function Markdown({ text, nameOf }: MarkdownProps) {
  const [isTooDeep] = useErrorBoundary();
  return (
    <div class="markdown" dir="auto">
      {isTooDeep ? text : <Nodes text={text} nameOf={nameOf} />}
    </div>
  );
}

function Nodes({ text, nameOf }: MarkdownProps) {
  const nodes = useMemo(() => parseMarkdown(text), [text]);
  return <>{render(nodes, nameOf)}</>;
}

function render(nodes: readonly MarkdownNode[], nameOf: NameOf): ComponentChildren {
  return nodes.map((node, index) => <Node key={index} node={node} nameOf={nameOf} />);
}

function Node({ node, nameOf }: { readonly node: MarkdownNode; readonly nameOf: NameOf }) {
  const { type, content = '', id = '', name = '' } = node;
  const children = typeof content === 'string' ? content : render(content, nameOf);
  switch (type) {
    case 'text':
      return <>{children}</>;
    case 'br':
    case 'newline':
      return <br />;
    case 'strong':
      return <strong>{children}</strong>;
    case 'em':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'inlineCode':
      return <code>{children}</code>;
    case 'codeBlock':
      return (
        <pre>
          <code>{children}</code>
        </pre>
      );
    case 'heading':
      return <Heading level={node.level ?? 1}>{children}</Heading>;
    case 'subtext':
      return <p class="subtext">{children}</p>;
    case 'blockQuote':
      return (
        <blockquote>
          {typeof content === 'string' ? content : render(withoutLastBreak(content), nameOf)}
        </blockquote>
      );
    case 'list':
      return <List node={node} nameOf={nameOf} />;
    case 'spoiler':
      return <Spoiler>{children}</Spoiler>;
    case 'link':
    case 'autolink':
    case 'url':
      return <Link target={node.target ?? ''}>{children}</Link>;
    case 'user':
      return <span class="mention">@{nameOf(id)}</span>;
    case 'everyone':
    case 'here':
      return <span class="mention">@{type}</span>;
    case 'role':
      return <span class="mention">@role</span>;
    case 'channel':
      return <span class="mention">{nameOf(id)}</span>;
    case 'slashCommand':
      return <span class="mention">/{name}</span>;
    case 'timestamp':
      return <time>{new Date(Number(node.timestamp) * 1000).toLocaleString('en-GB')}</time>;
    case 'emoji':
      return <>:{name}:</>;
    case 'twemoji':
      return <>{name}</>;
    default:
      return <>{children}</>;
  }
}

/** A block’s last line break belongs to the block. */
function withoutLastBreak(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.at(-1)?.type === 'br' ? nodes.slice(0, -1) : nodes;
}

/** A message’s heading is below the page’s first two levels, however large it looks. */
function Heading({
  level,
  children,
}: {
  readonly level: number;
  readonly children: ComponentChildren;
}) {
  return <h3 class={`level-${level}`}>{children}</h3>;
}

function List({ node, nameOf }: { readonly node: MarkdownNode; readonly nameOf: NameOf }) {
  const items = (node.items ?? []).map((item, index) => (
    <li key={index}>{render(item, nameOf)}</li>
  ));
  return node.isOrdered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

function Link({
  target,
  children,
}: {
  readonly target: string;
  readonly children: ComponentChildren;
}) {
  if (!/^https?:\/\//.test(target)) return <>{children}</>;
  return (
    <a href={target} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [isShown, setShown] = useState(false);
  const text = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (isShown) text.current?.focus();
  }, [isShown]);
  return (
    <span class="spoiler">
      {!isShown && (
        <button
          type="button"
          class="cover"
          aria-label="Show spoiler"
          onClick={() => setShown(true)}
        />
      )}
      <span ref={text} tabIndex={-1} inert={!isShown}>
        {children}
      </span>
    </span>
  );
}
