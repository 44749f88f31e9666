import type { ProblemList } from '../../problem.ts';
import type { DeclaredSpeaker, SpeakerList } from '../front-matter/speaker-list.ts';
import type { OutlineSection } from '../outline.ts';
import { COLONS, normaliseLabel, writtenLabel } from './label.ts';

/**
 * Reports speakers who say nothing and labels that appear in a heading.
 * @returns whether any turn begins with a label
 */
export function checkLabels(
  sections: readonly OutlineSection[],
  speakers: SpeakerList,
  problems: ProblemList,
): boolean {
  const used = new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ begins }) => (begins === undefined ? [] : [begins.speaker])),
    ),
  );
  const inHeading = new Set<DeclaredSpeaker>();
  for (const { heading, line, paragraphs } of sections) {
    const label = labelOf(heading ?? '', speakers);
    const declared = speakers.byLabel.get(label ?? '');
    if (label === undefined || declared === undefined) continue;
    if (used.has(declared.speaker) && paragraphs[0]?.begins !== undefined) continue;
    inHeading.add(declared);
    problems.add(
      line,
      `The label “${label}” stands in a heading, where it does not say whose words follow. Begin the ` +
        `paragraph with it, as ${writtenLabel(label)}.`,
    );
  }
  if (used.size === 0) {
    if (inHeading.size === 0) {
      const [label = ''] = speakers.all[0]?.labels ?? [];
      problems.add(
        speakers.line,
        'Speakers are declared, but no paragraph begins with the label of one, so nothing says whose ' +
          `words are whose. Begin each turn with one, such as ${writtenLabel(label)}.`,
      );
    }
    return false;
  }
  for (const each of speakers.all) {
    // A speaker who shares labels with another has been reported already.
    const isKnown = each.labels.some((label) => speakers.byLabel.get(label) === each);
    if (!isKnown || used.has(each.speaker) || inHeading.has(each)) continue;
    const labels = each.labels.map(writtenLabel).join(' or ');
    problems.add(
      each.line,
      `No turn of ${each.speaker.name} begins with ${labels}. Correct the label, here or in the text, ` +
        'or remove the speaker.',
    );
  }
  return true;
}

/** The declared label that a heading consists of, or begins with before a colon. */
function labelOf(heading: string, { byLabel }: SpeakerList): string | undefined {
  const end = [...COLONS].map((colon) => heading.indexOf(colon)).filter((at) => at !== -1);
  const before = heading.slice(0, Math.min(heading.length, ...end));
  return [heading, before].map(normaliseLabel).find((label) => byLabel.has(label));
}
