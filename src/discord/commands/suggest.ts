import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { wordings } from '../../interview/wordings.ts';
import { findSection } from '../../search/find-section.ts';
import { stem } from '../../search/stem.ts';
import { tokenise } from '../../search/tokenise.ts';
import type { Bot } from '../bot.ts';
import { CHOICE_TEXT, CHOICES } from '../limits.ts';
import { cut } from '../markdown.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

/** Questions worth asking and headings; while somebody types, those that match, best first. */
export function suggestQuestions(typed: string, bot: Bot): Choice[] {
  const questions = bot.library.interviews.flatMap(({ companion }) => [
    ...[...companion.questions.values()].map((lines) =>
      lines.flatMap((question) => wordings(question).slice(0, 1)),
    ),
  ]);
  const headings = bot.sections
    .filter(({ section }) => section.number > 0)
    .map(({ section }) => section.heading);
  // With nothing typed, one question about each passage first, so that the list shows what there is.
  const suggestions = [
    ...questions.flatMap(([first = '']) => [first]),
    ...headings,
    ...questions.flatMap(([, ...others]) => others),
  ].filter((suggestion) => suggestion !== '' && suggestion.length <= CHOICE_TEXT);
  return bestMatches([...new Set(suggestions)], typed).map((suggestion) => ({
    name: suggestion,
    value: suggestion,
  }));
}

/** Sections by heading, in order; while somebody types, those that match, best first. */
export function suggestSections(typed: string, bot: Bot): Choice[] {
  const choices = sectionChoices(bot);
  if (typed.trim() === '') return choices.slice(0, CHOICES);
  const named = findSection(bot.library, typed).sections.map(({ section }) => section);
  const found = choices.filter((_, number) => {
    const entry = bot.sections[number];
    return entry !== undefined && named.includes(entry.section);
  });
  const matching = bestMatches(
    choices.map(({ name }) => name),
    typed,
  ).flatMap((name) => choices.filter((choice) => choice.name === name));
  return [...new Set([...found, ...matching])].slice(0, CHOICES);
}

/** Every section as a choice, in the order of the bot's sections; the value is stable. */
export function sectionChoices(bot: Bot): Choice[] {
  const several = bot.library.interviews.length > 1;
  return bot.sections.map(({ interview, section }) => ({
    name: cut(
      several ? `${section.heading} · ${interview.attribution.title}` : section.heading,
      CHOICE_TEXT,
    ),
    value: `${interview.slug}#${section.number}`,
  }));
}

/** The texts with the most of the typed words, each perhaps not typed to its end, best first. */
function bestMatches(texts: readonly string[], typed: string): string[] {
  if (typed.trim() === '') return texts.slice(0, CHOICES);
  const words = tokenise(typed).map(({ word }) => word);
  const scored = texts.map((text) => {
    const own = tokenise(text).map(({ word }) => word);
    const matched = words.filter((word) =>
      own.some((other) => other.startsWith(word) || stem(other) === stem(word)),
    );
    return { text, score: matched.reduce((sum, word) => sum + word.length, 0) };
  });
  const least = words.join('').length / 2;
  return scored
    .filter(({ score }) => score > 0 && score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, CHOICES)
    .map(({ text }) => text);
}
