import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { type Bot, makeBot } from '../../../src/discord/edition/edition.ts';
import type { ContentReading } from '../../../src/interview/library/read-content.ts';
import type { Library } from '../../../src/interview/model.ts';
import { makeLog } from '../../../src/runtime/log.ts';
import { ServedContent } from '../../../src/service/reload/served-content.ts';
import { libraryOf } from '../../support/content-folder.ts';

const library = (passage: string): Library => libraryOf(`## Bees\n\n${passage}`);

/** Content whose readings a test ends one by one. */
function serve(make: (library: Library) => Bot = (content) => makeBot(content, '1')) {
  const lines: { msg: string; level: number; [key: string]: unknown }[] = [];
  const log = makeLog({ logLevel: 'debug' }, { write: (line) => lines.push(JSON.parse(line)) });
  const readings: { end: (reading: ContentReading) => void; fail: (error: Error) => void }[] = [];
  let isStopping = false;
  const served = new ServedContent(library('They hum.'), {
    read: () => new Promise((end, fail) => readings.push({ end, fail })),
    makeBot: make,
    isStopping: () => isStopping,
    log,
  });
  return {
    served,
    lines,
    readings,
    stop: () => {
      isStopping = true;
    },
    /** Ends the reading under way, and lets what follows happen. */
    end: async (reading: ContentReading | Error) => {
      const under = readings.at(-1);
      if (reading instanceof Error) under?.fail(reading);
      else under?.end(reading);
      await nextTurn();
    },
  };
}

test('what has changed is served from then on, and told with its fingerprint and size', async () => {
  const { served, lines, end } = serve();
  const before = served.bot;
  served.readAgain();
  expect(served.bot).toBe(before);
  await end({ library: library('They sing.') });
  expect(served.bot).not.toBe(before);
  expect(served.bot.library).toEqual(library('They sing.'));
  expect(lines).toMatchObject([
    {
      level: 30,
      msg: 'Content was read again: serving 1 interview(s) with 1 passages.',
      content: served.bot.fingerprint,
      interviews: 1,
      passages: 1,
    },
  ]);
});

test('what has not changed is told, and goes on being served', async () => {
  const { served, lines, end } = serve();
  const before = served.bot;
  served.readAgain();
  await end({ library: library('They hum.') });
  expect(served.bot).toBe(before);
  expect(lines).toMatchObject([
    { level: 30, msg: 'Content was read again: nothing has changed.', content: before.fingerprint },
  ]);
});

test('mistakes are told, what was read before goes on, and that they are gone is told', async () => {
  const { served, lines, end } = serve();
  const before = served.bot;
  expect(served.isLastReadSuccessful).toBe(true);
  served.readAgain();
  await end({ mistakes: ['a:1: b', 'c: d'] });
  expect(served.bot).toBe(before);
  expect(served.isLastReadSuccessful).toBe(false);
  served.readAgain({ isTold: false });
  await end({ library: library('They hum.') });
  expect(served.isLastReadSuccessful).toBe(true);
  expect(lines).toMatchObject([
    {
      level: 50,
      msg: 'Content has mistakes. What was read before goes on being served.',
      mistakes: ['a:1: b', 'c: d'],
    },
    { level: 30, msg: 'Content was read again: nothing has changed.' },
  ]);
});

test('a reading that fails unforeseen is told, and the next one counts again', async () => {
  const { served, lines, end } = serve();
  const before = served.bot;
  served.readAgain();
  await end(new Error('broken thread'));
  expect(served.bot).toBe(before);
  expect(served.isLastReadSuccessful).toBe(false);
  expect(lines).toMatchObject([{ level: 50, err: { message: 'broken thread' } }]);
  served.readAgain();
  await end({ library: library('They sing.') });
  expect(served.bot.library).toEqual(library('They sing.'));
});

test('content that no bot can be made of leaves the old one', async () => {
  const make = vi.fn((content: Library) => makeBot(content, '1'));
  const { served, lines, end } = serve(make);
  const before = served.bot;
  make.mockImplementationOnce(() => {
    throw new Error('no index');
  });
  served.readAgain();
  await end({ library: library('They sing.') });
  expect(served.bot).toBe(before);
  expect(lines).toMatchObject([{ level: 50, err: { message: 'no index' } }]);
});

test('however often it is asked for meanwhile, one reading follows the one under way', async () => {
  const { served, readings, lines, end } = serve();
  for (let i = 0; i < 5; i++) served.readAgain();
  expect(readings).toHaveLength(1);
  await end({ library: library('They sing.') });
  expect(readings).toHaveLength(2);
  await end({ library: library('They dance.') });
  expect(readings).toHaveLength(2);
  expect(lines).toHaveLength(2);
  expect(served.bot.library).toEqual(library('They dance.'));
});

test('a reading without news is not told where nobody asked to be told', async () => {
  const { served, lines, end } = serve();
  served.readAgain({ isTold: false });
  await end({ library: library('They hum.') });
  expect(lines).toMatchObject([{ level: 20 }]);
  // Of two requests that are met by one reading, one wants to be told.
  served.readAgain();
  served.readAgain();
  served.readAgain({ isTold: false });
  await end({ library: library('They hum.') });
  await end({ library: library('They hum.') });
  expect(lines.slice(1)).toMatchObject([{ level: 30 }, { level: 30 }]);
});

test('nothing is taken over or read any more once it is stopping', async () => {
  const { served, readings, lines, stop, end } = serve();
  const before = served.bot;
  served.readAgain();
  served.readAgain();
  stop();
  await end({ library: library('They sing.') });
  served.readAgain();
  await nextTurn();
  expect(readings).toHaveLength(1);
  expect(served.bot).toBe(before);
  expect(lines).toEqual([]);
});

test('nothing holds on to what was served before', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bots: WeakRef<Bot>[] = [];
  const { served, end } = serve((content) => {
    const bot = makeBot(content, '1');
    bots.push(new WeakRef(bot));
    return bot;
  });
  for (let i = 0; i < 30; i++) {
    served.readAgain();
    await end({ library: library(`They hum ${i} times.`) });
    served.bot.answerTo('What do they hum?');
  }
  await nextTurn();
  collect();
  expect(bots).toHaveLength(31);
  const left = bots.flatMap((bot) => bot.deref() ?? []);
  expect(left).toEqual([served.bot]);
});
