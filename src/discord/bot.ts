import { fingerprint } from '../interview/fingerprint.ts';
import {
  type Interview,
  type Library,
  type Place,
  places,
  type Section,
} from '../interview/model.ts';
import { buildIndex, type LibraryIndex } from '../search/library-index.ts';

/** What every command and button works with: the content, and nothing that changes. */
export interface Bot {
  readonly library: Library;
  readonly index: LibraryIndex;
  /** Every passage, by the number that custom ids carry. */
  readonly places: readonly Place[];
  /** Every section, by the number that custom ids carry. */
  readonly sections: readonly { readonly interview: Interview; readonly section: Section }[];
  readonly fingerprint: string;
  readonly version: string;
  /** Whether the questions of /ask are logged: /about says so. */
  readonly logQuestions: boolean;
}

/** Makes the bot of a library. */
export function makeBot(
  library: Library,
  version: string,
  { logQuestions }: { readonly logQuestions: boolean } = { logQuestions: false },
): Bot {
  return {
    library,
    version,
    logQuestions,
    index: buildIndex(library),
    places: places(library),
    sections: library.interviews.flatMap((interview) =>
      interview.sections.map((section) => ({ interview, section })),
    ),
    fingerprint: fingerprint(library),
  };
}
