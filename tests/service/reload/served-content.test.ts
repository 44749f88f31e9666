import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { type Edition, makeEdition } from '../../../src/discord/edition/edition.ts';
import type { ContentReading } from '../../../src/interview/library/read-content.ts';
import type { Library } from '../../../src/interview/model.ts';
import { makeLog } from '../../../src/runtime/log.ts';
import { ServedContent } from '../../../src/service/reload/served-content.ts';
import { libraryOf } from '../../support/content-folder.ts';

const library = (passage: string): Library => libraryOf(`## Bees\n\n${passage}`);

/** Content whose readings a test ends one by one. */
function serve(make: (library: Library) => Edition = (content) => makeEdition(content, '1')) {
  const lines: { msg: string; level: number; [key: string]: unknown }[] = [];
  const log = makeLog({ logLevel: 'debug' }, { write: (line) => lines.push(JSON.parse(line)) });
  const readings: { end: (reading: ContentReading) => void; fail: (error: Error) => void }[] = [];
  let isStopping = false;
  const served = new ServedContent(library('They hum.'), {
    read: () => new Promise((end, fail) => readings.push({ end, fail })),
    makeEdition: make,
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

test('changed content is served from then on, and logged with its fingerprint and size', async () => {
  const { served, lines, end } = serve();
  const before = served.edition;
  served.readAgain();
  expect(served.edition).toBe(before);
  await end({ library: library('They sing.') });
  expect(served.edition).not.toBe(before);
  expect(served.edition.library).toEqual(library('They sing.'));
  expect(lines).toMatchObject([
    {
      level: 30,
      msg: 'Content read again: now serving 1 interview with 1 passage.',
      content: served.edition.fingerprint,
      interviews: 1,
      passages: 1,
    },
  ]);
});

test('unchanged content is logged and still served', async () => {
  const { served, lines, end } = serve();
  const before = served.edition;
  served.readAgain();
  await end({ library: library('They hum.') });
  expect(served.edition).toBe(before);
  expect(lines).toMatchObject([
    { level: 30, msg: 'Content read again: nothing has changed.', content: before.fingerprint },
  ]);
});

test('problems are logged, the previous version is served, and the fix is logged', async () => {
  const { served, lines, end } = serve();
  const before = served.edition;
  expect(served.isLastReadSuccessful).toBe(true);
  served.readAgain();
  await end({ problems: ['a:1: b', 'c: d'] });
  expect(served.edition).toBe(before);
  expect(served.isLastReadSuccessful).toBe(false);
  served.readAgain({ isTold: false });
  await end({ library: library('They hum.') });
  expect(served.isLastReadSuccessful).toBe(true);
  expect(lines).toMatchObject([
    {
      level: 50,
      msg: 'Content has problems; still serving the previous version.',
      problems: ['a:1: b', 'c: d'],
    },
    { level: 30, msg: 'Content read again: nothing has changed.' },
  ]);
});

test('an unexpected error while reading is logged, and the next reading counts again', async () => {
  const { served, lines, end } = serve();
  const before = served.edition;
  served.readAgain();
  await end(new Error('broken thread'));
  expect(served.edition).toBe(before);
  expect(served.isLastReadSuccessful).toBe(false);
  expect(lines).toMatchObject([{ level: 50, err: { message: 'broken thread' } }]);
  served.readAgain();
  await end({ library: library('They sing.') });
  expect(served.edition.library).toEqual(library('They sing.'));
});

test('content that cannot be prepared leaves the previous version in place', async () => {
  const make = vi.fn((content: Library) => makeEdition(content, '1'));
  const { served, lines, end } = serve(make);
  const before = served.edition;
  make.mockImplementationOnce(() => {
    throw new Error('no index');
  });
  served.readAgain();
  await end({ library: library('They sing.') });
  expect(served.edition).toBe(before);
  expect(lines).toMatchObject([{ level: 50, err: { message: 'no index' } }]);
});

test('any number of requests during a reading cause just one more', async () => {
  const { served, readings, lines, end } = serve();
  for (let i = 0; i < 5; i++) served.readAgain();
  expect(readings).toHaveLength(1);
  await end({ library: library('They sing.') });
  expect(readings).toHaveLength(2);
  await end({ library: library('They dance.') });
  expect(readings).toHaveLength(2);
  expect(lines).toHaveLength(2);
  expect(served.edition.library).toEqual(library('They dance.'));
});

test('a reading without changes is not logged unless somebody asked for it', async () => {
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

test('once it is stopping, nothing is read or replaced', async () => {
  const { served, readings, lines, stop, end } = serve();
  const before = served.edition;
  served.readAgain();
  served.readAgain();
  stop();
  await end({ library: library('They sing.') });
  served.readAgain();
  await nextTurn();
  expect(readings).toHaveLength(1);
  expect(served.edition).toBe(before);
  expect(lines).toEqual([]);
});

test('previous content can be garbage-collected', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bots: WeakRef<Edition>[] = [];
  const { served, end } = serve((content) => {
    const edition = makeEdition(content, '1');
    bots.push(new WeakRef(edition));
    return edition;
  });
  for (let i = 0; i < 30; i++) {
    served.readAgain();
    await end({ library: library(`They hum ${i} times.`) });
    served.edition.answerTo('What do they hum?');
  }
  await nextTurn();
  collect();
  expect(bots).toHaveLength(31);
  const left = bots.flatMap((edition) => edition.deref() ?? []);
  expect(left).toEqual([served.edition]);
});
