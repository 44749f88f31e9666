import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { findSection } from '../../search/sections/find-section.ts';
import type { Edition } from '../edition/edition.ts';
import { CHOICES } from '../limits.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Suggested questions and headings; if text has been typed, those that match it, best first. */
export function suggestQuestions(typed: string, { suggestions }: Edition): Choice[] {
  const { choices, completer } = suggestions.questions;
  if (typed.trim() === '') return choices.slice(0, CHOICES);
  return completer.complete(typed, CHOICES).flatMap((number) => choices[number] ?? []);
}

/** Sections by heading, in order; if text has been typed, those that match it, best first. */
export function suggestSections(typed: string, edition: Edition): Choice[] {
  const { choices, completer, byName } = edition.suggestions.sections;
  if (typed.trim() === '') return choices.slice(0, CHOICES);
  const named = findSection(edition.library, typed).sections.map(({ section }) => section);
  const found = choices.filter((_, number) => {
    const entry = edition.sections[number];
    return entry !== undefined && named.includes(entry.section);
  });
  const matching = completer
    .complete(typed, CHOICES)
    .flatMap((number) => byName.get(choices[number]?.name ?? '') ?? []);
  return [...new Set([...found, ...matching])].slice(0, CHOICES);
}
