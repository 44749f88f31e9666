import { readOptions } from './import/cli/options.ts';
import { add, ERROR, WRITTEN } from './import/cli/run.ts';
import { readSettings, SettingsError } from './runtime/settings.ts';
import { UsageError } from './runtime/usage-error.ts';
import { version } from './runtime/version.ts';
import { visibleText } from './runtime/visible-text.ts';

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), version());
  if ('information' in options) {
    process.stdout.write(`${options.information}\n`);
    return WRITTEN;
  }
  return await add(options, options.content ?? readSettings(process.env).contentDir);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SettingsError)) throw error;
  process.stderr.write(`${visibleText(error.message)}\n`);
  process.exitCode = ERROR;
}
