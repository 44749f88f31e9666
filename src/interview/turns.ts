import type { Interview, Passage, Place, Speaker } from './model.ts';

/** What one speaker says before another speaks. */
export interface Turn {
  /** From 1, in reading order. */
  readonly number: number;
  readonly speaker: Speaker;
  /** At least one; a turn may continue under the next heading. */
  readonly places: readonly Place[];
}

/** The turns of an interview, in reading order. */
export function turnsOf(interview: Interview): Turn[] {
  const turns: { number: number; speaker: Speaker; places: Place[] }[] = [];
  for (const section of interview.sections) {
    for (const passage of section.passages) {
      const place = { interview, section, passage };
      const last = turns.at(-1);
      if (last?.number === passage.turn) last.places.push(place);
      else turns.push({ number: passage.turn, speaker: passage.speaker, places: [place] });
    }
  }
  return turns;
}

/** The declared speakers in the front matter's order, then whoever else is quoted. */
export function allSpeakers(interview: Interview): Speaker[] {
  const quoted = turnsOf(interview).map(({ speaker }) => speaker);
  return [...new Set([...interview.attribution.speakers, ...quoted])];
}

/** The passages of the interviewer's turn that a passage answers, in reading order; none for other passages. */
export function askedPassages({
  interview,
  passage,
}: Pick<Place, 'interview' | 'passage'>): readonly Passage[] {
  if (passage.asked === undefined) return [];
  const turns = known.get(interview) ?? readTurns(interview);
  known.set(interview, turns);
  return turns.get(passage.asked) ?? [];
}

/** Reference of the first passage of a turn -> the turn's passages; computed once per interview. */
const known = new WeakMap<Interview, ReadonlyMap<string, readonly Passage[]>>();

function readTurns(interview: Interview): ReadonlyMap<string, readonly Passage[]> {
  return new Map(
    turnsOf(interview).map(({ places }) => {
      const passages = places.map(({ passage }) => passage);
      return [passages[0]?.reference ?? '', passages];
    }),
  );
}
