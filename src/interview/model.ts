/** Heading of section 0. The publisher wrote none, so this is our label, not a quote. */
export const INTRODUCTION = 'Introduction';
/** Heading of the publisher's last words in an interview without headings; also our label. */
export const AFTERWORD = 'Afterword';

/** A speaker’s role in an interview; a `publisher` introduces it, comments on it or closes it. */
export type Role = 'interviewee' | 'interviewer' | 'publisher' | 'other';

/** A person whose words are quoted. */
export interface Speaker {
  readonly name: string;
  readonly role: Role;
  /** What the source says of them, such as `Astronaut`. */
  readonly about?: string;
}

/** One paragraph of one speaker: the unit that is indexed, ranked and quoted. */
export interface Passage {
  /** `section.paragraph`, such as `2.2`; unique within its interview. */
  readonly reference: string;
  /** Its place in its section, from 1. */
  readonly position: number;
  /** The published text, to the letter, without label and time code. */
  readonly text: string;
  /** The person whose words these are. */
  readonly speaker: Speaker;
  /**
   * The number of its turn in the interview, from 1. A turn is what one speaker says before another
   * speaks.
   */
  readonly turn: number;
  /**
   * Seconds from the start of the recording, if the source has a time code for this very passage.
   */
  readonly start?: number;
  /**
   * For an interviewee's passage: the reference of the first passage of the interviewer's turn that
   * it answers.
   */
  readonly asked?: string;
}

export interface Section {
  /** 0 for the publisher's introduction, then 1, 2, 3… in the order of the text. */
  readonly number: number;
  /** Stable name for links and commands, unique within its interview. */
  readonly slug: string;
  /**
   * The source's heading to the letter. Without one: the interviewer's question as one line, or the
   * interview's title before the first question; {@link INTRODUCTION} and {@link AFTERWORD} for the
   * publisher.
   */
  readonly heading: string;
  /** If the heading is a question: the reference of the first passage with its words. */
  readonly question?: string;
  readonly passages: readonly Passage[];
}

/** What the front matter says about an interview: only what the source states. */
export interface Attribution {
  readonly title: string;
  /**
   * The declared speakers, in the front matter's order; at least one is an interviewee or `other`.
   */
  readonly speakers: readonly Speaker[];
  readonly publisher: string;
  readonly publishedIn: string;
  readonly language: string;
  /** The author of the introduction, if not simply the publisher. */
  readonly introductionBy?: string;
  readonly url?: string;
  readonly date?: string;
  readonly translatedFrom?: string;
  readonly license?: string;
  /** Address of the audio or video. */
  readonly recording?: string;
}

/** The editor's aids: searched, never quoted. */
export interface Companion {
  /** Groups of interchangeable words and phrases. */
  readonly aliases: readonly (readonly string[])[];
  /** Passage reference -> questions that the passage answers. */
  readonly questions: ReadonlyMap<string, readonly string[]>;
}

export interface Interview {
  /** The interview's folder name in lower case with hyphens; unique in the library. */
  readonly slug: string;
  readonly attribution: Attribution;
  readonly sections: readonly Section[];
  readonly companion: Companion;
}

/** All interviews of a content folder, in the order of their slugs; never empty. */
export interface Library {
  readonly interviews: readonly Interview[];
}

/** A section with its interview. */
export interface SectionPlace {
  readonly interview: Interview;
  readonly section: Section;
}

/** A passage's place in the library. */
export interface Place extends SectionPlace {
  readonly passage: Passage;
}

/** Every passage of a library with its section and interview, in reading order. */
export function places(library: Library): Place[] {
  return sectionPlaces(library).flatMap(({ interview, section }) =>
    section.passages.map((passage) => ({ interview, section, passage })),
  );
}

/** Every section of a library with its interview, in reading order. */
export function sectionPlaces(library: Library): SectionPlace[] {
  return library.interviews.flatMap((interview) =>
    interview.sections.map((section) => ({ interview, section })),
  );
}

/** The sections of an interview that have a heading of their own: all but the introduction. */
export function headedSections({ sections }: Interview): Section[] {
  return sections.filter(({ number }) => number > 0);
}

/** The declared speakers who have this role, in the front matter's order. */
export function speakersOf({ attribution }: Interview, role: Role): Speaker[] {
  return attribution.speakers.filter((speaker) => speaker.role === role);
}

/** Whether several speakers are declared, so that each turn has a label. */
export function hasSeveralVoices({ attribution }: Pick<Interview, 'attribution'>): boolean {
  return attribution.speakers.length > 1;
}
