import { about } from './about.ts';
import { ask } from './ask.ts';
import type { ChatCommand, MessageCommand } from './command.ts';
import { contents } from './contents.ts';
import { findInInterview } from './find-in-interview.ts';
import { section } from './section.ts';

export const CHAT_COMMANDS: readonly ChatCommand[] = [ask, section, contents, about];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findInInterview];

/** What is registered with Discord. */
export const DEFINITIONS = [...CHAT_COMMANDS, ...MESSAGE_COMMANDS].map(
  ({ definition }) => definition,
);
