import { MessageFlags } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { allComponents, type MessageBody } from '../../loopback/messages/components.ts';
import type { Message } from '../../loopback/messages/message.ts';
import { pings } from '../../loopback/messages/pings.ts';
import { messageProblems } from '../../loopback/validation/validate.ts';
import type { MessageView } from '../../src/discord/components/components.ts';
import type { Edition } from '../../src/discord/edition/edition.ts';
import { Failure } from '../../src/discord/failure.ts';
import { quotesIn } from '../support/display.ts';

/** A view as the body of a message that pings nobody. */
export function bodyOf(view: MessageView): MessageBody {
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: [view],
    allowed_mentions: { parse: [] },
  };
  return JSON.parse(JSON.stringify(body)) as MessageBody;
}

/** Expects that Discord takes a message, that it pings these people alone, and quotes to the letter. */
export function expectSound(
  body: MessageBody,
  edition: Edition,
  pinged: readonly string[] = [],
): void {
  expect(messageProblems(body)).toEqual([]);
  expect(pings(body)).toEqual(pinged);
  for (const quote of quotesIn({ body } as Message)) {
    const quoted = quote.replace(/^\[…\] /, '').replace(/ \[…\]$/, '');
    expect(
      edition.places.some(({ passage }) => passage.text.includes(quoted)),
      `quoted, but not in the text: ${quoted}`,
    ).toBe(true);
  }
}

/** Every text of a message, the header first: what is read, labels, descriptions. */
export function everyText({ content = '', components }: MessageBody): string[] {
  return [
    content,
    ...allComponents(components).flatMap((component) => [
      component.content ?? '',
      component.label ?? '',
      ...(component.options ?? []).flatMap(({ label, description }) => [label, description ?? '']),
    ]),
  ].filter((text) => text !== '');
}

/** What an action gives, or the foreseen failure that it throws; any other error goes on. */
export function orFailure<Result>(act: () => Result): Result | Failure {
  try {
    return act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
