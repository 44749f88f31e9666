import { ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { messageText } from '../../../src/discord/reading/message-text.ts';

const read = (message: object) =>
  messageText({ content: '', embeds: [], ...message } as Parameters<typeof messageText>[0]);

test('a message is read as its text, with the names of mentioned people', () => {
  const mentions = [{ id: '1', global_name: 'Ada', username: 'ada_1' }];
  expect(read({ content: 'What does **<@1>** say?', mentions })).toBe('What does @Ada say?');
});

test('a poll is read as its question and answers', () => {
  const poll = {
    question: { text: 'Will there be peace?' },
    answers: [{ poll_media: { text: 'Yes' } }, { poll_media: { emoji: { name: '🐝' } } }],
  };
  expect(read({ poll })).toBe('Will there be peace?\nYes');
});

test('a forwarded message is read as what it forwards', () => {
  const message_snapshots = [{ message: { content: 'Bees *hum*.', embeds: [{ title: 'Bees' }] } }];
  expect(read({ message_snapshots })).toBe('Bees hum.\nBees');
});

test('an embed is read as its title, description and fields', () => {
  const embeds = [
    { title: 'Title', description: 'Words', fields: [{ name: 'Name', value: 'Value' }] },
  ];
  expect(read({ embeds })).toBe('Title\nWords\nName\nValue');
});

test('components are read as their text displays, even inside containers and sections', () => {
  const display = (content: string) => ({ type: ComponentType.TextDisplay, content });
  const section = { type: ComponentType.Section, components: [display('b')], accessory: {} };
  const container = {
    type: ComponentType.Container,
    components: [section, { type: ComponentType.Separator }, display('c')],
  };
  expect(read({ components: [display('a'), container] })).toBe('a\nb\nc');
});
