import { type Attribution, INTRODUCTION, type Section, type Speaker } from '../../model.ts';
import type { OutlineSection } from '../outline.ts';
import type { Spoken } from '../voices/assign-speakers.ts';
import { numberSections, type SectionDraft } from './number-sections.ts';
import { questionSections } from './question-sections.ts';

/** The author of an introduction that has no label. */
export function introducerOf({ introductionBy, publisher, speakers }: Attribution): Speaker {
  const name = introductionBy ?? publisher;
  const declared = speakers.find((each) => each.role === 'publisher' && each.name === name);
  return declared ?? { name, role: 'publisher' };
}

/**
 * The sections of an interview in which one person speaks: the introduction, then one for each
 * heading.
 */
export function monologueSections(
  outline: readonly OutlineSection[],
  attribution: Attribution,
): Section[] {
  const introducer = introducerOf(attribution);
  const [interviewee = introducer] = attribution.speakers;
  return numberSections(
    outline.map(({ heading = INTRODUCTION, paragraphs }, number) => ({
      number,
      heading,
      spoken: paragraphs.map(({ text }) => ({
        text,
        speaker: number === 0 ? introducer : interviewee,
      })),
    })),
  );
}

/**
 * The sections of an interview in which several people speak: the introduction, then one for each
 * heading of the source. Turns before the first heading (perhaps all of them) get a section for
 * each question.
 * @param spoken the paragraphs of each section of the outline
 */
export function voicesSections(
  outline: readonly OutlineSection[],
  spoken: readonly (readonly Spoken[])[],
  attribution: Attribution,
): Section[] {
  const [opening = [], ...others] = spoken;
  const firstOther = opening.findIndex(({ speaker }) => speaker.role !== 'publisher');
  const introduced = firstOther === -1 ? opening.length : firstOther;
  const asked = questionSections(opening.slice(introduced), attribution.title, others.length === 0);
  const drafts: Omit<SectionDraft, 'number'>[] = [
    { heading: INTRODUCTION, spoken: opening.slice(0, introduced) },
    ...asked,
    ...others.map((section, index) => ({
      heading: outline[index + 1]?.heading ?? '',
      spoken: section,
    })),
  ];
  return numberSections(drafts.map((draft, number) => ({ ...draft, number })));
}
