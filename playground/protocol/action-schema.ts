import { z } from 'zod';
import { LIMITS } from '../../loopback/validation/limits.ts';
import type { Action } from './protocol.ts';

/** Far above Discord's limit: the bot must cope with custom ids that are too long. */
const LONGEST_CUSTOM_ID = 1000;

const id = z.string().max(30);
const name = z.string().max(100);
const text = z.string().max(LIMITS.textOption);
const customId = z.string().min(1).max(LONGEST_CUSTOM_ID);

/** Parses an action that a page sends. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('write'),
    person: id,
    channel: id,
    text: z
      .string()
      .trim()
      .min(1, 'Write something')
      .max(LIMITS.content, `A message can have at most ${LIMITS.content} characters`),
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
    values: z.array(customId).max(LIMITS.selectOptions).readonly().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('dismiss'), person: id, message: id }),
]) satisfies z.ZodType<Action>;
