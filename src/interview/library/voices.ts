import { hasSeveralVoices, type Interview, type Library, type Role } from '../model.ts';
import { turnsOf } from '../turns.ts';

/** How much one speaker says. */
export interface SpeakerSummary {
  readonly name: string;
  readonly role: Role;
  readonly turns: number;
  readonly words: number;
}

/** Who speaks in an interview, counted. */
export interface VoicesSummary {
  /** The interview's slug. */
  readonly interview: string;
  /** Declared speakers in the front matter's order, then the author of the introduction. */
  readonly speakers: readonly SpeakerSummary[];
  /** Interviewers’ turns that are answered. */
  readonly questions: number;
  /** Seconds of the time codes, in order. */
  readonly timeCodes: readonly number[];
}

/** Counts the voices of an interview. */
export function summariseVoices(interview: Interview): VoicesSummary {
  const turns = turnsOf(interview);
  const passages = turns.flatMap(({ places }) => places.map(({ passage }) => passage));
  const speakers = new Set([
    ...interview.attribution.speakers,
    ...turns.map(({ speaker }) => speaker),
  ]);
  return {
    interview: interview.slug,
    speakers: [...speakers].map((speaker) => ({
      name: speaker.name,
      role: speaker.role,
      turns: turns.filter((turn) => turn.speaker === speaker).length,
      words: passages
        .filter((passage) => passage.speaker === speaker)
        .reduce((sum, { text }) => sum + wordCount(text), 0),
    })),
    questions: new Set(passages.flatMap(({ asked }) => asked ?? [])).size,
    timeCodes: passages.flatMap(({ start }) => start ?? []),
  };
}

/**
 * The voices of the interviews whose voices an editor should check: those with several, or with a
 * silent one.
 */
export function voicesToShow({ interviews }: Library): VoicesSummary[] {
  return interviews.flatMap((interview) => {
    const voices = summariseVoices(interview);
    const isSilent = voices.speakers.some(({ turns }) => turns === 0);
    return hasSeveralVoices(interview) || isSilent ? [voices] : [];
  });
}

/** Words are separated by white space. */
function wordCount(text: string): number {
  return text.split(/\s/).filter(Boolean).length;
}
