/** Where the passages of section 0 stand: the publisher wrote no heading, so this is our label, not a quote. */
export const INTRODUCTION = 'Introduction';

/** Whose words a passage is. */
export interface Speaker {
  readonly name: string;
  readonly role: 'publisher' | 'interviewee';
}

/** One paragraph: the unit that is indexed, ranked and quoted. */
export interface Passage {
  /** `section.paragraph`, such as `2.2`; unique within its interview. */
  readonly reference: string;
  /** Its place in its section, from 1. */
  readonly position: number;
  /** What a reader of the published text reads, to the letter. */
  readonly text: string;
}

export interface Section {
  /** 0 for the publisher's introduction, then 1, 2, 3… in the order of the headings. */
  readonly number: number;
  /** Stable name for links and commands, unique within its interview. */
  readonly slug: string;
  /** The heading to the letter, or {@link INTRODUCTION} for section 0. */
  readonly heading: string;
  readonly speaker: Speaker;
  readonly passages: readonly Passage[];
}

/** What the front matter says about an interview: only what the source states. */
export interface Attribution {
  readonly title: string;
  readonly interviewee: { readonly name: string; readonly role: string };
  readonly publisher: string;
  readonly publishedIn: string;
  readonly language: string;
  /** Who wrote the introduction; always where there is one. */
  readonly introductionBy?: string;
  readonly url?: string;
  readonly date?: string;
  readonly translatedFrom?: string;
  readonly license?: string;
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

/** Where a passage stands in the library. */
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
