import { createInterface } from 'node:readline';
import type { Library } from '../interview/model.ts';
import { sameReading } from '../interview/same-reading.ts';

const PROMPT = '> ';

/**
 * Asks on a terminal, line by line, with history and with tab completion of section names.
 * Ends with Ctrl-C, Ctrl-D, or the word exit.
 * @param reply what to print for a line
 */
export async function prompt(library: Library, reply: (line: string) => string): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string) => completeSection(library, line),
  });
  terminal.setPrompt(PROMPT);
  terminal.on('SIGINT', () => terminal.close());
  process.stdout.write('Ask in your own words, or press Tab for a section’s name. Ctrl-D ends.\n');
  terminal.prompt();
  for await (const line of terminal) {
    if (/^(?:exit|quit)$/i.test(line.trim())) break;
    if (line.trim() !== '') process.stdout.write(`\n${reply(line)}\n\n`);
    terminal.prompt();
  }
  process.stdout.write('\n');
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
