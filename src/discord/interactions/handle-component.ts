import {
  type APIMessageComponentInteraction,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Reply } from '../commands/command.ts';
import { userIdOf } from '../commands/options.ts';
import type { MessageView } from '../components/components.ts';
import { type ButtonState, decodeButton } from '../components/custom-id.ts';
import type { Edition } from '../edition/edition.ts';
import { UnknownButton } from '../failure.ts';
import { HEADER } from '../rendering/budget.ts';
import { answerView, pageOf } from '../views/answer-view.ts';
import { contentsView } from '../views/contents-view.ts';
import { contextView, sectionHeader, sectionView } from '../views/section-view.ts';

/** The result of pressing a button or choosing from a menu. */
export interface ComponentReply extends Reply {
  /**
   * Whether the message itself changes; pressing a button on someone else's message gives a private
   * copy.
   */
  readonly updates: boolean;
}

/**
 * Answers a press using only the custom id and the message.
 * @throws {StaleButton} {UnknownButton}
 */
export function handleComponent(
  interaction: APIMessageComponentInteraction,
  edition: Edition,
): ComponentReply {
  const { data, message } = interaction;
  const { owner, state } = decodeButton(data.custom_id, edition.fingerprint);
  const viewer = userIdOf(interaction);
  const chosen = 'values' in data ? data.values[0] : undefined;
  const isShare = state.action === 'share';
  const isMessagePrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const updates = !isShare && (isMessagePrivate || owner === viewer);
  const isPrivate = !isShare && (isMessagePrivate || !updates);
  const view = show(state, headerOf(interaction), { viewer, isPrivate, chosen }, edition);
  return { view, isPrivate, outcome: 'shown', updates };
}

interface Seen {
  readonly viewer: string;
  readonly isPrivate: boolean;
  /** The value that was chosen from a select menu. */
  readonly chosen: string | undefined;
}

function show(state: ButtonState, header: string, seen: Seen, edition: Edition): MessageView {
  const { viewer: owner, isPrivate } = seen;
  const viewer = { owner, isPrivate };
  switch (state.action) {
    case 'page':
    case 'share':
      return answerView(header, state.answer, state.page, viewer, edition);
    case 'jump': {
      const page = pageOf(state.answer, numberChosen(seen), edition);
      return answerView(header, state.answer, page, viewer, edition);
    }
    case 'context':
      return contextView(header, state, owner, edition);
    case 'section':
      return sectionView(header, state.section, state.page, owner, edition);
    case 'open': {
      const number = numberChosen(seen);
      const interview = edition.sections[number]?.interview;
      if (interview === undefined) throw new UnknownButton();
      return sectionView(sectionHeader(interview), number, 0, owner, edition);
    }
    case 'contents':
      return contentsView(state.page, owner, edition);
  }
}

function numberChosen({ chosen }: Seen): number {
  if (chosen === undefined || !/^\d{1,6}$/.test(chosen)) throw new UnknownButton();
  return Number(chosen);
}

/**
 * The header of the message, which is repeated on every page, since it holds what no custom id can.
 * A header longer than ours can be would leave no room for the page.
 */
function headerOf({ message }: APIMessageComponentInteraction): string {
  for (const component of message.components ?? []) {
    if (component.type !== ComponentType.Container) continue;
    const [first] = component.components;
    if (first?.type === ComponentType.TextDisplay && fits(first.content)) return first.content;
  }
  throw new UnknownButton();
}

function fits({ length }: string): boolean {
  return length > 0 && length <= HEADER;
}
