import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Library } from '../../src/interview/model.ts';

/** The parts of SQuAD's format (Rajpurkar et al., 2016) that are needed here. */
const squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) }),
      ),
    }),
  ),
});

/** An article as an interview without headings, and its questions. */
export interface Article {
  readonly title: string;
  readonly library: Library;
  readonly questions: readonly { readonly ask: string; readonly passage: string }[];
}

/** Reads a file in SQuAD's format. */
export function readSquad(path: string): Article[] {
  return squad.parse(JSON.parse(readFileSync(path, 'utf8'))).data.map(({ title, paragraphs }) => ({
    title,
    library: libraryOf(
      title,
      paragraphs.map(({ context }) => context),
    ),
    questions: paragraphs.flatMap(({ qas }, position) =>
      qas.map(({ question }) => ({ ask: question, passage: `1.${position + 1}` })),
    ),
  }));
}

/** A library of one interview whose only section holds these passages and has an empty heading. */
export function libraryOf(title: string, texts: readonly string[]): Library {
  const speaker = { name: 'Nobody', role: 'interviewee' } as const;
  const section = {
    number: 1,
    slug: 'section',
    heading: '',
    passages: texts.map((text, index) => ({
      reference: `1.${index + 1}`,
      position: index + 1,
      text,
      speaker,
      turn: 1,
    })),
  } as const;
  const attribution = {
    title,
    speakers: [speaker],
    publisher: '',
    publishedIn: '',
    language: 'English',
    introductionBy: '',
  };
  const companion = { aliases: [], questions: new Map<string, string[]>() };
  return { interviews: [{ slug: 'article', attribution, sections: [section], companion }] };
}
