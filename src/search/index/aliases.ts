import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokenise.ts';

/** An occurrence of a group’s name in a sequence of words: words[start] to words[end - 1]. */
export interface AliasMatch {
  readonly group: number;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly group: number;
}

/** Finds the aliases of the companion's groups in sequences of stems. */
export class AliasFinder {
  readonly #phrases = new Map<string, Phrase[]>();

  /**
   * @param groups groups of interchangeable words and phrases
   * @param firstGroup number of the first group; the others follow
   */
  constructor(groups: readonly (readonly string[])[], firstGroup = 0) {
    for (const [index, aliases] of groups.entries()) {
      for (const name of aliases) {
        const stems = tokenise(name).map(({ word }) => stem(word));
        const [first] = stems;
        if (first === undefined) continue;
        const phrases = this.#phrases.get(first) ?? [];
        phrases.push({ stems, group: firstGroup + index });
        // The longest name wins: “European Union” must not match as “European”.
        phrases.sort((a, b) => b.stems.length - a.stems.length);
        this.#phrases.set(first, phrases);
      }
    }
  }

  /** The non-overlapping aliases in a sequence of stems (stop words included). */
  find(stems: readonly string[]): AliasMatch[] {
    const matches: AliasMatch[] = [];
    for (let start = 0; start < stems.length; ) {
      const phrase = this.#phraseAt(stems, start);
      const end = start + (phrase?.stems.length ?? 1);
      if (phrase !== undefined) matches.push({ group: phrase.group, start, end });
      start = end;
    }
    return matches;
  }

  #phraseAt(stems: readonly string[], start: number): Phrase | undefined {
    return this.#phrases
      .get(stems[start] ?? '')
      ?.find((phrase) => phrase.stems.every((part, offset) => stems[start + offset] === part));
  }
}
