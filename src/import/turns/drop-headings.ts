import { visible } from '../block.ts';
import type { Assembled } from './assembled.ts';

/** Drops headings with nothing below them, and a second one of the same words, which nobody could ask for. */
export function dropHeadings({ items, reasons }: Assembled): void {
  const seen = new Set<string>();
  const kept = items.filter((item, index) => {
    if (!('heading' in item)) return true;
    const { block } = item.heading;
    const next = items[index + 1];
    const reading = visible(block).toLowerCase();
    const isEmpty = next === undefined || 'heading' in next;
    if (!isEmpty && !seen.has(reading)) {
      seen.add(reading);
      return true;
    }
    reasons.set(block, isEmpty ? 'heading without text' : 'heading that stands twice');
    return false;
  });
  items.splice(0, items.length, ...kept);
}
