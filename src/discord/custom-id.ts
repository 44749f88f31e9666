import { z } from 'zod';
import { StaleButton, UnknownButton } from './failure.ts';
import { CUSTOM_ID } from './limits.ts';

/** A passage of an answer: its number in the bot's places, and its key sentence's number. */
const quoted = z.object({ place: z.int().nonnegative(), sentence: z.int().nonnegative() });

/** All that is needed to show any page of an answer again. */
const answerState = z.object({
  /** Best first. */
  passages: z.array(quoted).min(1),
  /** How many passages the first page has. */
  first: z.int().min(1).max(9),
});

const page = z.int().nonnegative();

const stateSchema = z.discriminatedUnion('action', [
  /** A page of an answer; a select menu's value overrides `page`. */
  z.object({ action: z.literal('page'), page, answer: answerState }),
  z.object({ action: z.literal('jump'), answer: answerState }),
  /** The section of an answer's passage, with that passage marked. `of` counts the passages. */
  z.object({ action: z.literal('context'), page, of: z.int().nonnegative(), answer: answerState }),
  /** Posts an answer where everybody sees it. */
  z.object({ action: z.literal('share'), page, answer: answerState }),
  /** A page of a section. */
  z.object({ action: z.literal('section'), section: z.int().nonnegative(), page }),
  /** Opens the section that a select menu's value names; `menu` tells several menus apart. */
  z.object({ action: z.literal('open'), menu: z.int().nonnegative() }),
  z.object({ action: z.literal('contents'), page }),
]);

/** What a button or select menu does. */
export type ButtonState = z.infer<typeof stateSchema>;
export type AnswerState = z.infer<typeof answerState>;

/** What is known of a button that was pressed. */
export interface Button {
  /** Id of the person whose message it is. */
  readonly owner: string;
  readonly state: ButtonState;
}

const LETTERS = {
  page: 'p',
  jump: 'j',
  context: 'x',
  share: 's',
  section: 'n',
  open: 'o',
  contents: 'c',
} as const satisfies Record<ButtonState['action'], string>;

/** `v` for Verbatim and the version of this format. */
const FORMAT = 'v1';
const SEPARATOR = ':';

/**
 * Writes a button's state as a custom id: `v1:<action>:<fingerprint>:<owner>:<numbers>[:<passages>]`,
 * numbers in base 36. Passages that do not fit Discord's limit, the last of an answer, are left out.
 */
export function encodeButton({ owner, state }: Button, fingerprint: string): string {
  const head = [FORMAT, LETTERS[state.action], fingerprint, BigInt(owner).toString(36)];
  if (!('answer' in state))
    return [...head, numbersOf(state).map(base36).join('.')].join(SEPARATOR);
  const { passages, first } = state.answer;
  const start = [...head, [...numbersOf(state), first].map(base36).join('.'), ''].join(SEPARATOR);
  let list = '';
  for (const { place, sentence } of passages) {
    const next = `${list === '' ? '' : '.'}${base36(place)}-${base36(sentence)}`;
    if (start.length + list.length + next.length > CUSTOM_ID) break;
    list += next;
  }
  return start + list;
}

/**
 * Reads a custom id.
 * @throws {StaleButton} if it was made for other content
 * @throws {UnknownButton} if it was not made by this bot, or not for this format
 */
export function decodeButton(customId: string, fingerprint: string): Button {
  if (customId.length > CUSTOM_ID) throw new UnknownButton();
  const [format, letter, print, owner, numbers = '', list = '', ...rest] =
    customId.split(SEPARATOR);
  const action = Object.entries(LETTERS).find(([, value]) => value === letter)?.[0];
  if (format !== FORMAT || action === undefined || rest.length > 0) throw new UnknownButton();
  if (owner === undefined || !/^[0-9a-z]{1,13}$/.test(owner)) throw new UnknownButton();
  if (print !== fingerprint) throw new StaleButton();
  const values = numbers.split('.').map(fromBase36);
  const passages = list.split('.').map((pair) => {
    const [place, sentence] = pair.split('-').map(fromBase36);
    return { place, sentence };
  });
  const result = stateSchema.safeParse(stateOf(action, values, passages));
  if (!result.success) throw new UnknownButton();
  const id = [...owner].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
  return { owner: id.toString(), state: result.data };
}

function numbersOf(state: ButtonState): number[] {
  switch (state.action) {
    case 'page':
    case 'share':
    case 'contents':
      return [state.page];
    case 'context':
      return [state.page, state.of];
    case 'section':
      return [state.section, state.page];
    case 'open':
      return [state.menu];
    case 'jump':
      return [];
  }
}

/** The reverse of {@link numbersOf}; zod judges whether it is a state at all. */
function stateOf(action: string, values: readonly number[], passages: readonly unknown[]): unknown {
  const answer = { passages, first: values.at(-1) };
  const [a, b] = values;
  switch (action) {
    case 'page':
    case 'share':
      return { action, page: a, answer };
    case 'jump':
      return { action, answer };
    case 'context':
      return { action, page: a, of: b, answer };
    case 'section':
      return { action, section: a, page: b };
    case 'open':
      return { action, menu: a };
    default:
      return { action, page: a };
  }
}

function base36(value: number): string {
  return value.toString(36);
}

function fromBase36(text: string | undefined): number {
  return text !== undefined && /^[0-9a-z]{1,6}$/.test(text) ? parseInt(text, 36) : Number.NaN;
}
