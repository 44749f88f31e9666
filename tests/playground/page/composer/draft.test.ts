import { describe, expect, test } from 'vitest';
import {
  choicesFor,
  commandsFor,
  draftOf,
  optionsOf,
  problemOf,
  startCommand,
  withField,
  withoutField,
} from '../../../../playground/page/composer/draft.ts';
import type { Command, CommandOption } from '../../../../playground/protocol/protocol.ts';

const option = (name: string, kind: CommandOption['kind'], isRequired = false): CommandOption => ({
  name,
  description: '',
  kind,
  isRequired,
  isSuggested: kind === 'text',
  maxLength: 100,
});
const ask: Command = {
  name: 'ask',
  kind: 'chat',
  description: '',
  options: [
    option('question', 'text', true),
    option('private', 'boolean'),
    option('mention', 'person'),
  ],
};
const task: Command = { name: 'task', kind: 'chat', description: '', options: [] };
const find: Command = { name: 'Ask about this', kind: 'message', description: '', options: [] };
const COMMANDS = [task, ask, find];
const PEOPLE = [
  { id: '1', name: 'Ada' },
  { id: '2', name: 'Ben' },
];

describe('while a command’s name is typed', () => {
  test('a slash lists the slash commands; those that start with the text come first', () => {
    expect(commandsFor('/', COMMANDS)).toEqual([task, ask]);
    expect(commandsFor('/As', COMMANDS)).toEqual([ask, task]);
    expect(commandsFor('/x', COMMANDS)).toEqual([]);
    expect(commandsFor('ask', COMMANDS)).toEqual([]);
    expect(commandsFor('/ask ', COMMANDS)).toEqual([]);
  });

  test('a space selects the command, and the rest fills its first option', () => {
    expect(draftOf('/ask', COMMANDS)).toEqual({ kind: 'text', text: '/ask' });
    expect(draftOf('/ask peace  talks', COMMANDS)).toEqual({
      kind: 'command',
      command: ask,
      fields: { question: { text: 'peace  talks' } },
    });
    expect(draftOf('/nothing x', COMMANDS)).toEqual({ kind: 'text', text: '/nothing x' });
    expect(draftOf('say /ask x', COMMANDS)).toEqual({ kind: 'text', text: 'say /ask x' });
  });
});

describe('a command', () => {
  test('starts with its required options; others can be added and removed', () => {
    const draft = startCommand(ask);
    expect(Object.keys(draft.fields)).toEqual(['question']);
    const wider = withField(draft, 'private', { text: 'True' });
    expect(Object.keys(wider.fields)).toEqual(['question', 'private']);
    expect(withoutField(wider, 'private')).toEqual(draft);
  });

  test('is sent with the values of chosen suggestions and with typed text', () => {
    let draft = startCommand(ask);
    draft = withField(draft, 'question', { text: 'Name', value: 'value' });
    draft = withField(draft, 'private', { text: ' false' });
    draft = withField(draft, 'mention', { text: 'ben' });
    expect(problemOf(draft, PEOPLE)).toBe(undefined);
    expect(optionsOf(draft, PEOPLE)).toEqual({ question: 'value', private: false, mention: '2' });
    expect(optionsOf(withField(draft, 'question', { text: 'Name' }), PEOPLE).question).toBe('Name');
  });

  test('is not sent with an option that is empty or not in its list', () => {
    const draft = startCommand(ask);
    expect(problemOf(draft, PEOPLE)).toEqual({
      option: 'question',
      sentence: '“question” is still empty.',
    });
    const asked = withField(draft, 'question', { text: 'x' });
    expect(problemOf(withField(asked, 'private', { text: 'maybe' }), PEOPLE)?.option).toBe(
      'private',
    );
    expect(problemOf(withField(asked, 'mention', { text: 'Eve' }), PEOPLE)?.option).toBe('mention');
  });
});

test('fixed choices are those that start with the text, and all of them once one is chosen', () => {
  const choices = PEOPLE.map(({ id, name }) => ({ name, value: id }));
  expect(choicesFor(choices, { text: 'b' })).toEqual([choices[1]]);
  expect(choicesFor(choices, { text: 'Ben', value: '2' })).toEqual(choices);
});
