import { z } from 'zod';

/** Required text. */
export const text = z
  .string({
    error: ({ input }) =>
      input === undefined ? 'is missing' : 'must be text; put quotes around it',
  })
  .trim()
  .min(1, 'must not be empty');

const address = z.url({ protocol: /^https?$/, error: 'must be a web address (https://…)' });

/** What the source states about itself, however many people speak. */
export const sourceFields = {
  title: text,
  publisher: text,
  published_in: text,
  language: text,
  url: address.optional(),
  date: z.iso.date({ error: 'must be a date like 2026-01-31' }).optional(),
  translated_from: text.optional(),
  license: text.optional(),
  recording: address.optional(),
};

export const NOT_A_MAP = { error: 'must be a list of “key: value” lines' };
