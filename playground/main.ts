import { statSync } from 'node:fs';
import { OWN_CONTENT } from '../src/runtime/settings.ts';
import { UsageError } from '../src/runtime/usage-error.ts';
import { visibleText } from '../src/runtime/visible-text.ts';
import { PortError } from './server/server.ts';
import { hasDesktop, openPage } from './start-up/open-page.ts';
import { type Options, readOptions } from './start-up/options.ts';
import { startPlayground } from './start-up/playground.ts';

/** Exit statuses. */
const ENDED = 0;
const FAILED = 1;
const MISUSED = 2;

const print = (line: string) => process.stdout.write(`${visibleText(line)}\n`);
const warn = (text: string) => process.stderr.write(`${visibleText(text)}\n`);

// Whoever reads the output may be gone.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if ('help' in options) {
    print(options.help);
    return ENDED;
  }
  const stop = stopSignal();
  const contentDir = contentFolder(options);
  const playground = await startPlayground({ port: options.port, contentDir, print, warn });
  print('Open it in a browser and type /ask with a question. Press Ctrl-C to stop.');
  if (options.open && hasDesktop(process.env)) await openPage(playground.address);
  await stop;
  await playground.close();
  return ENDED;
}

/** @throws {UsageError} if the folder does not exist */
function contentFolder({ content = OWN_CONTENT }: Options): string {
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder “${content}”. See --help.`);
  return content;
}

/** Resolves at the first signal to stop; further signals do not interrupt the shutdown. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof PortError)) throw error;
  warn(error.message);
  process.exitCode = error instanceof UsageError ? MISUSED : FAILED;
}
