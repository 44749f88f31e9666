import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** A line of the bot's log. */
const logLineSchema = z.looseObject({
  level: z.number(),
  msg: z.string().default(''),
  problems: z.array(z.string()).exactOptional(),
});

export type LogLine = z.infer<typeof logLineSchema>;

/** Reads a process's output line by line: its log, and anything else. */
export function readLines(
  stream: Readable,
  on: { readonly log: (line: LogLine) => void; readonly other: (text: string) => void },
): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (text) => {
    const line = logLine(text);
    if (line !== undefined) on.log(line);
    else if (text.trim() !== '') on.other(text);
  });
}

function logLine(text: string): LogLine | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return logLineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
