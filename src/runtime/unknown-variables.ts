import damerauLevenshtein from 'damerau-levenshtein';

/** Prefixes used only by this product’s settings. */
const OWN_PREFIX = /^(?:DISCORD_|CONTENT_|LOG_|HEALTH_|SHARD|WATCH_|INTERACTIONS_)/;
/**
 * A variable name in shell syntax. Anything else, such as a token without its `NAME=`, is never
 * repeated in a message.
 */
const NAME = /^[A-Z_][A-Z0-9_]*$/i;
/** One wrong letter in this many still counts as a misspelling. */
const LETTERS_PER_SLIP = 4;

/** A variable that is not a setting but seems meant as one. */
export interface UnknownVariable {
  readonly name: string;
  /** The setting that was probably meant. */
  readonly nearest?: string;
}

/**
 * Finds variables that look like settings but are not: those with nearly a setting's name, or one
 * of our prefixes.
 */
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
