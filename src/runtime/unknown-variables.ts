import damerauLevenshtein from 'damerau-levenshtein';

/** Beginnings that only settings of this product have. */
const OWN_PREFIX = /^(?:DISCORD_|CONTENT_|LOG_|HEALTH_|SHARD|WATCH_|INTERACTIONS_)/;
/** A name as shells know it. What is none, such as a token without its `NAME=`, is never repeated. */
const NAME = /^[A-Z_][A-Z0-9_]*$/i;
/** One slip for each so many letters is still a misspelling. */
const LETTERS_PER_SLIP = 4;

/** A variable that is no setting, but looks as if it were meant as one. */
export interface UnknownVariable {
  readonly name: string;
  /** The setting that it is probably meant as. */
  readonly nearest?: string;
}

/** Finds the variables that look like settings without being any: nearly a setting's name, or one of our prefixes. */
export function unknownVariables(
  names: readonly string[],
  settings: readonly string[],
): UnknownVariable[] {
  return names
    .filter((name) => NAME.test(name) && !settings.includes(name))
    .flatMap((name) => {
      const nearest = nearestOf(name, settings);
      if (nearest !== undefined) return [{ name, nearest }];
      return OWN_PREFIX.test(name.toUpperCase()) ? [{ name }] : [];
    });
}

function nearestOf(name: string, settings: readonly string[]): string | undefined {
  const [best] = settings
    .map((setting) => ({
      setting,
      slips: damerauLevenshtein(name.toUpperCase(), setting).steps,
      most: Math.floor(Math.max(name.length, setting.length) / LETTERS_PER_SLIP),
    }))
    .filter(({ slips, most }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return best?.setting;
}
