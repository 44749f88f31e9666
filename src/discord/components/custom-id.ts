import { StaleButton, UnknownButton } from '../failure.ts';
import { CUSTOM_ID } from '../limits.ts';

const MOST_ON_FIRST_PAGE = 9;

/** Everything needed to show any page of an answer again. */
export interface AnswerState {
  /**
   * Best first, at least one: indices into the edition's places, each with the number of its key
   * sentence.
   */
  readonly passages: readonly { readonly place: number; readonly sentence: number }[];
  /** How many passages the first page has: 1 to {@link MOST_ON_FIRST_PAGE}. */
  readonly firstPageSize: number;
}

/** What a button or select menu does. */
export type ButtonState =
  /** A page of an answer. */
  | { readonly action: 'page'; readonly page: number; readonly answer: AnswerState }
  /** The page with the passage that a select menu's value names. */
  | { readonly action: 'jump'; readonly answer: AnswerState }
  /**
   * The section of an answer's passage, with that passage marked: its own page or another. `of` is
   * the passage's position in the answer.
   */
  | {
      readonly action: 'context';
      readonly of: number;
      readonly page?: number;
      readonly answer: AnswerState;
    }
  /** Posts an answer publicly. */
  | { readonly action: 'share'; readonly page: number; readonly answer: AnswerState }
  /** A page of a section. */
  | { readonly action: 'section'; readonly section: number; readonly page: number }
  /** Opens the section that a select menu's value names; `menu` tells several menus apart. */
  | { readonly action: 'open'; readonly menu: number }
  | { readonly action: 'contents'; readonly page: number };

/** The decoded state of a pressed button. */
export interface Button {
  /** Id of the person who owns the message. */
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

const ACTIONS = Object.keys(LETTERS) as ButtonState['action'][];

/** `v` for Verbatim and the version of this format. */
const FORMAT = 'v2';
const SEPARATOR = ':';

/**
 * Encodes a button's state as a custom id:
 * `v2:<action>:<fingerprint>:<owner>:<numbers>[:<passages>]`, numbers in base 36. An answer's last
 * passages are left out if they exceed Discord's limit.
 */
export function encodeButton({ owner, state }: Button, fingerprint: string): string {
  const head = [FORMAT, LETTERS[state.action], fingerprint, BigInt(owner).toString(36)];
  if (!('answer' in state))
    return [...head, numbersOf(state).map(base36).join('.')].join(SEPARATOR);
  const { passages, firstPageSize } = state.answer;
  const start = [...head, [...numbersOf(state), firstPageSize].map(base36).join('.'), ''].join(
    SEPARATOR,
  );
  let list = '';
  for (const { place, sentence } of passages) {
    const next = `${list === '' ? '' : '.'}${base36(place)}-${base36(sentence)}`;
    if (start.length + list.length + next.length > CUSTOM_ID) break;
    list += next;
  }
  return start + list;
}

/**
 * Decodes a custom id.
 * @throws {StaleButton} if it was made for other content
 * @throws {UnknownButton} if it was not made by this bot or not in this format
 */
export function decodeButton(customId: string, fingerprint: string): Button {
  if (customId.length > CUSTOM_ID) throw new UnknownButton();
  const [format, letter, print, owner, numbers = '', list = '', ...rest] =
    customId.split(SEPARATOR);
  const action = ACTIONS.find((candidate) => LETTERS[candidate] === letter);
  if (format !== FORMAT || action === undefined || rest.length > 0) throw new UnknownButton();
  if (owner === undefined || !/^[0-9a-z]{1,13}$/.test(owner)) throw new UnknownButton();
  if (print !== fingerprint) throw new StaleButton();
  const state = stateOf(action, numbers.split('.').map(fromBase36), list);
  const id = [...owner].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
  return { owner: id.toString(), state };
}

function numbersOf(state: ButtonState): number[] {
  switch (state.action) {
    case 'page':
    case 'share':
    case 'contents':
      return [state.page];
    case 'context':
      return state.page === undefined ? [state.of] : [state.of, state.page];
    case 'section':
      return [state.section, state.page];
    case 'open':
      return [state.menu];
    case 'jump':
      return [];
  }
}

/** The reverse of {@link numbersOf} and of the list of passages. */
function stateOf(
  action: ButtonState['action'],
  values: readonly number[],
  list: string,
): ButtonState {
  const [first, second] = values;
  switch (action) {
    case 'page':
    case 'share':
      return { action, page: given(first), answer: answerOf(values, list) };
    case 'jump':
      return { action, answer: answerOf(values, list) };
    case 'context':
      return {
        action,
        of: given(first),
        // The last number belongs to the answer.
        ...(values.length > 2 && { page: given(second) }),
        answer: answerOf(values, list),
      };
    case 'section':
      return { action, section: given(first), page: given(second) };
    case 'open':
      return { action, menu: given(first) };
    case 'contents':
      return { action, page: given(first) };
  }
}

function answerOf(values: readonly number[], list: string): AnswerState {
  const firstPageSize = given(values.at(-1));
  if (firstPageSize < 1 || firstPageSize > MOST_ON_FIRST_PAGE) throw new UnknownButton();
  const passages = list.split('.').map((pair) => {
    const [place, sentence] = pair.split('-').map(fromBase36);
    return { place: given(place), sentence: given(sentence) };
  });
  return { passages, firstPageSize };
}

function given(value: number | undefined): number {
  if (value === undefined) throw new UnknownButton();
  return value;
}

function base36(value: number): string {
  return value.toString(36);
}

function fromBase36(text: string): number {
  if (!/^[0-9a-z]{1,6}$/.test(text)) throw new UnknownButton();
  return parseInt(text, 36);
}
