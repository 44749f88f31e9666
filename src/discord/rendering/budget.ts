import { MESSAGE_TEXT } from '../limits.ts';

// How a message's text is shared out, in characters after escaping. Together at most MESSAGE_TEXT.

/** The header: whom it is for, the question, the notices. */
export const HEADER = 1200;

/** The passages with their headings and small print. */
export const BODY = MESSAGE_TEXT - HEADER - 100;

/** One passage's heading and small print. */
export const FRAME = 800;

/** One passage's quote, with the lines above it that say who asked and who speaks. */
export const QUOTE = BODY - FRAME;

/** What is shown of the question that a passage answers. */
export const ASKED = 400;

/** Splits items into pages whose sizes fit the body; an item that is too large has a page alone. */
export function paginate<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  most = Number.POSITIVE_INFINITY,
): Item[][] {
  const pages: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const page = pages.at(-1);
    const size = sizeOf(item);
    if (page === undefined || size > room || page.length >= most) {
      pages.push([item]);
      room = BODY - size;
    } else {
      page.push(item);
      room -= size;
    }
  }
  return pages;
}
