import { z } from 'zod';
import type { Action } from './protocol.ts';

/** Longest message that a person may write. */
const LONGEST_MESSAGE = 2000;
/** Generous bounds: what is longer than Discord allows is for the bot to cope with. */
const LONGEST_TEXT = 6000;
const LONGEST_CUSTOM_ID = 1000;
const MOST_VALUES = 25;

const id = z.string().max(30);
const name = z.string().max(100);
const text = z.string().max(LONGEST_TEXT);
const customId = z.string().min(1).max(LONGEST_CUSTOM_ID);

/** Reads what a page asks for. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('write'),
    person: id,
    channel: id,
    text: z
      .string()
      .trim()
      .min(1, 'Write something')
      .max(LONGEST_MESSAGE, `A message has ${LONGEST_MESSAGE} characters at most`),
  }),
  z.strictObject({
    kind: z.literal('command'),
    person: id,
    channel: id,
    command: name,
    options: z.record(name, z.union([text, z.boolean()])),
  }),
  z.strictObject({
    kind: z.literal('suggest'),
    person: id,
    channel: id,
    command: name,
    option: name,
    typed: text,
  }),
  z.strictObject({ kind: z.literal('messageCommand'), person: id, message: id, command: name }),
  z.strictObject({
    kind: z.literal('press'),
    person: id,
    message: id,
    customId,
    values: z.array(customId).max(MOST_VALUES).readonly().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('dismiss'), person: id, message: id }),
]) satisfies z.ZodType<Action>;
