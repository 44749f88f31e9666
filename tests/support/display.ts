import { allComponents } from '../../loopback/messages/components.ts';
import type { Message } from '../../loopback/messages/message.ts';

/** Every text display of a message, in order. */
export function textsOf(message: Message | undefined): string[] {
  return allComponents(message?.body.components).flatMap(({ content }) => content ?? []);
}

/**
 * The block quotes of a message, one string each, as Discord shows them to a reader: without bars, bold
 * and escapes.
 */
export function quotesIn(message: Message | undefined): string[] {
  return textsOf(message).flatMap((text) => {
    const lines = text.split('\n').filter((line) => line.startsWith('> '));
    return lines.length === 0 ? [] : [shown(lines.map((line) => line.slice(2)).join('\n'))];
  });
}

/** The text that Discord shows for Markdown that uses only bold and escapes. */
export function shown(markdown: string): string {
  return markdown.replace(
    /\\([^\p{L}\p{N}\s])|\*\*/gu,
    (_, escaped: string | undefined) => escaped ?? '',
  );
}
