import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { wordings } from '../../interview/companion/wordings.ts';
import type { Library, SectionPlace } from '../../interview/model.ts';
import { Completer } from '../../search/suggestions/completer.ts';
import { CHOICE_TEXT } from '../limits.ts';
import { cut } from '../rendering/markdown.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Choices in order, and a completer that finds them by typed text. */
interface ChoiceList {
  readonly choices: readonly Choice[];
  readonly completer: Completer;
}

/** All suggestions of a library, built once. */
export interface Suggestions {
  readonly questions: ChoiceList;
  /** Every section, in the edition's order; the values are stable. */
  readonly sections: ChoiceList & { readonly byName: ReadonlyMap<string, readonly Choice[]> };
}

/** Builds the suggestions of a library. */
export function makeSuggestions(library: Library, sections: readonly SectionPlace[]): Suggestions {
  const headings = sections
    .filter(({ section }) => section.number > 0)
    .map(({ section }) => section.heading);
  const questions = questionTexts(library, headings).map((text) => ({ name: text, value: text }));
  const several = library.interviews.length > 1;
  const choices = sections.map(({ interview, section }) => ({
    name: cut(
      several ? `${section.heading} · ${interview.attribution.title}` : section.heading,
      CHOICE_TEXT,
    ),
    value: `${interview.slug}#${section.number}`,
  }));
  const byName = new Map<string, Choice[]>();
  for (const choice of choices) {
    byName.set(choice.name, [...(byName.get(choice.name) ?? []), choice]);
  }
  return { questions: listOf(questions), sections: { ...listOf(choices), byName } };
}

function listOf(choices: readonly Choice[]): ChoiceList {
  return { choices, completer: new Completer(choices.map(({ name }) => name)) };
}

function questionTexts(library: Library, headings: readonly string[]): string[] {
  const questions = library.interviews.flatMap(({ companion }) =>
    [...companion.questions.values()].map((lines) =>
      lines.flatMap((question) => wordings(question).slice(0, 1)),
    ),
  );
  // With nothing typed, one question about each passage comes first, so that the list covers the
  // content.
  const texts = [
    ...questions.flatMap(([first = '']) => [first]),
    ...headings,
    ...questions.flatMap(([, ...others]) => others),
  ].filter((text) => text !== '' && text.length <= CHOICE_TEXT);
  return [...new Set(texts)];
}
