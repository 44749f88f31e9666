import { Refusal } from '../refusal.ts';
import type { Candidate } from './candidate.ts';

/** More people than these do not talk in one interview. */
const MOST = 300;

/** Where there are more labels than people in a room, they are no labels. */
export function refuseCrowd(
  certain: ReadonlySet<string>,
  groups: ReadonlyMap<string, readonly Candidate[]>,
): void {
  if (certain.size <= MOST) return;
  const [key = ''] = [...certain].slice(MOST);
  throw new Refusal(
    `More than ${MOST} different labels begin turns, so this is hardly one interview. Save the interview alone.`,
    groups.get(key)?.[0]?.block.line,
  );
}
