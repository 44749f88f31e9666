import { createInterface } from 'node:readline';
import type { Library } from '../interview/model.ts';
import { sameReading } from '../interview/same-reading.ts';

const PROMPT = '> ';

const WELCOME =
  'Ask in your own words, or press Tab for a section’s name. “help” says more, “exit” ends.';

const HELP = [
  'A question     shows the passages that answer it.',
  'A section name shows the whole section; Tab completes it.',
  'help           shows this.',
  'exit, quit     end, as Ctrl-C and Ctrl-D do.',
].join('\n');

/** The streams of a terminal. */
interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks on a terminal, line by line, with history and with tab completion of section names.
 * Ends with Ctrl-C, Ctrl-D, or the words exit and quit.
 * @param reply what to print for a line
 */
export async function prompt(
  library: Library,
  reply: (line: string) => string,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const lines = createInterface({
    input,
    output,
    completer: (line: string) => completeSection(library, line),
  });
  lines.setPrompt(PROMPT);
  lines.on('SIGINT', () => lines.close());
  output.write(`${WELCOME}\n`);
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (/^(?:exit|quit)$/i.test(text)) break;
    if (text !== '') output.write(`\n${/^help$/i.test(text) ? HELP : reply(line)}\n\n`);
    lines.prompt();
  }
  // Leaving the loop does not let go of the terminal, so that the process would stay.
  lines.close();
  output.write('\n');
}

/**
 * The headings that continue what was typed, ignoring case and quotation marks. Each begins
 * with what was typed to the letter, as readline needs to complete it.
 */
export function completeSection(library: Library, line: string): [string[], string] {
  const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”"]/g, '').trimStart();
  const typed = plain(line).toLowerCase();
  const headings = library.interviews.flatMap(({ sections }) =>
    sections.map(({ heading }) => plain(heading)),
  );
  const completions = headings
    .filter((heading) => heading.toLowerCase().startsWith(typed))
    .map((heading) => line + heading.slice(typed.length));
  return [completions, line];
}

/** Whether a line is a section's whole name, so that it asks for the section rather than about it. */
export function isSectionName(library: Library, line: string): boolean {
  const reading = sameReading(line);
  return library.interviews.some(({ sections }) =>
    sections.some(({ heading }) => sameReading(heading) === reading),
  );
}
