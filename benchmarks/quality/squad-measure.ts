import { randomNumbers, withTypo } from '../support/typos.ts';
import type { Engine } from './engine.ts';
import { type Marks, mark, mean } from './metrics.ts';
import type { Article } from './squad.ts';

const SEED = 1;

export interface SquadFigures {
  readonly name: string;
  readonly questions: number;
  readonly first: number;
  readonly within3: number;
  readonly reciprocal: number;
  /** Share of questions whose first passage is right in spite of a typo. */
  readonly firstWithTypo: number;
}

/** Asks each engine every question of every article, as it is and with a typo. */
export async function measureSquad(
  engines: Readonly<Record<string, Engine>>,
  articles: readonly Article[],
): Promise<SquadFigures[]> {
  const figures: SquadFigures[] = [];
  for (const [name, engine] of Object.entries(engines)) {
    const clean: Marks[] = [];
    const typos: Marks[] = [];
    const random = randomNumbers(SEED);
    for (const { library, questions } of articles) {
      const find = await engine(library);
      for (const { ask, passage } of questions) {
        const grades = new Map([[passage, 3]]);
        clean.push(mark((await find(ask)).passages, grades));
        typos.push(mark((await find(withTypo(ask, random))).passages, grades));
      }
    }
    const average = (marks: readonly Marks[], key: keyof Marks) =>
      mean(marks.map((each) => each[key]));
    figures.push({
      name,
      questions: clean.length,
      first: average(clean, 'first'),
      within3: average(clean, 'within3'),
      reciprocal: average(clean, 'reciprocal'),
      firstWithTypo: average(typos, 'first'),
    });
  }
  return figures;
}
