import { groupBy } from '../group-by.ts';

const MOST = 25;
const FEWEST = 2;

const HEAD = `# Aids for searching this interview. Nothing in this file is ever quoted or shown as anybody's words.
#
# names: groups of words and phrases that a reader would accept for each other here, at least one of
#   them in the text. A name belongs to one group, and a group has two names at least.
# questions: what each passage answers, as different readers ask it, in words that are not the
#   passage's own, such as
#     "2.1":
#       - Where did she grow up?
#
# Check what you wrote with: npm run check
`;

/** A companion for the editor to complete: the names that the text uses most, each on a line to uncomment. */
export function companionFile(texts: readonly string[], speakers: readonly string[]): string {
  const lines = frequentNames(texts, speakers).map(
    (group) => `  # - [${group.map(quoted).join(', ')}]`,
  );
  const hint = '  # Uncomment a line, add what readers may say instead, and remove the others.';
  return `${HEAD}names:\n${[hint, ...lines].join('\n')}\nquestions:\n`;
}

/** Names and their variants, the most used first. */
function frequentNames(texts: readonly string[], speakers: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  const name =
    /(?<![.?!…:”"“(]\s?|^)\b\p{Lu}[\p{L}\p{M}’-]{2,30}(?: (?:(?:de|van|von|of|the) )?\p{Lu}[\p{L}\p{M}’-]{1,30}){0,3}/gu;
  for (const text of texts) {
    for (const [found] of text.matchAll(name)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  for (const speaker of speakers) {
    // What readers call a speaker by, also where the text does not.
    for (const word of new Set([speaker, speaker.split(' ').at(-1) ?? speaker])) {
      counts.set(word, (counts.get(word) ?? 0) + FEWEST);
    }
  }
  const used = [...counts].filter(([, count]) => count >= FEWEST);
  const byLast = groupBy(
    used,
    ([found]) => found.split(' ').at(-1)?.toLowerCase().replace(/’s$/, '') ?? '',
  );
  return [...byLast.values()]
    .map((group) => ({
      names: [
        ...new Set(group.sort((a, b) => b[1] - a[1]).map(([found]) => found.replace(/’s$/, ''))),
      ],
      count: group.reduce((sum, [, count]) => sum + count, 0),
    }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ names }) => names);
}

function quoted(name: string): string {
  return /^[\p{L}\p{N} ’-]+$/u.test(name) ? name : JSON.stringify(name);
}
