import GithubSlugger, { slug as slugify } from 'github-slugger';
import type { Passage, Section, Speaker } from '../../model.ts';
import type { Spoken } from '../voices/assign-speakers.ts';

/** A section before its passages have references. */
export interface SectionDraft {
  readonly number: number;
  readonly heading: string;
  readonly spoken: readonly Spoken[];
  /** If the heading is a question: the position of the first paragraph with its words, from 0. */
  readonly question?: number;
}

/**
 * The number of a question’s words used to name its section in links, since a question may be as
 * long as a paragraph.
 */
const SLUG_WORDS = 8;

/** Gives sections their slugs and passages their references, turns and questions. */
export function numberSections(drafts: readonly SectionDraft[]): Section[] {
  const slugger = new GithubSlugger();
  const numberPassage = passageNumberer();
  return drafts
    .filter(({ spoken }) => spoken.length > 0)
    .map(({ number, heading, spoken, question }): Section => {
      const name =
        question === undefined ? heading : heading.split(' ').slice(0, SLUG_WORDS).join(' ');
      const passages = spoken.map((each, index) => numberPassage(each, number, index + 1));
      const asking = passages[question ?? -1]?.reference;
      return {
        number,
        heading,
        slug: slugger.slug(slugify(name) === '' ? `section ${number}` : name),
        ...(asking !== undefined && { question: asking }),
        passages,
      };
    });
}

/** Numbers passages in reading order: their turns, and the question that each answers. */
function passageNumberer() {
  let turn = 0;
  let last: Speaker | undefined;
  let asked: string | undefined;
  return ({ text, speaker, start }: Spoken, section: number, position: number): Passage => {
    const reference = `${section}.${position}`;
    if (speaker !== last) {
      turn++;
      if (speaker.role === 'interviewer') asked = reference;
      // After somebody else’s interjection, nothing shows that the question is still being
      // answered.
      else if (speaker.role !== 'interviewee') asked = undefined;
    }
    last = speaker;
    const answers = speaker.role === 'interviewee' ? asked : undefined;
    return {
      reference,
      position,
      text,
      speaker,
      turn,
      ...(start !== undefined && { start }),
      ...(answers !== undefined && { asked: answers }),
    };
  };
}
