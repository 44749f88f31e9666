import type { ProblemList } from '../problem.ts';
import { sameReading } from '../same-reading.ts';
import type { OutlineSection } from './outline.ts';

/** Reports headings that are empty, alike or without paragraphs, and a text without paragraphs. */
export function checkOutline(sections: readonly OutlineSection[], problems: ProblemList): void {
  if (sections.every(({ paragraphs }) => !hasText(paragraphs))) {
    problems.add(
      undefined,
      'There are no paragraphs to quote. Write the text below the front matter.',
    );
    return;
  }
  const seen = new Map<string, OutlineSection>();
  for (const section of sections) {
    if (section.heading === undefined) continue;
    const { heading, line, paragraphs } = section;
    if (heading.trim() === '') {
      problems.add(line, 'This heading is empty. Write its words after “## ”.');
      continue;
    }
    if (!hasText(paragraphs)) {
      problems.add(line, `The section “${heading}” has no paragraphs. Add its text or remove it.`);
    }
    const reading = sameReading(heading);
    const earlier = seen.get(reading);
    if (earlier === undefined) seen.set(reading, section);
    else {
      problems.add(
        line,
        `The heading “${heading}” reads the same as the one on line ${earlier.line}, ` +
          'so neither could be found by name. Make the two differ.',
      );
    }
  }
}

function hasText(paragraphs: OutlineSection['paragraphs']): boolean {
  return paragraphs.some(({ text }) => text !== '');
}
