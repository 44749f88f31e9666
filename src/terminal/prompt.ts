import { createInterface } from 'node:readline';
import type { Library } from '../interview/model.ts';

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

/** The headings that go on from what was typed, without minding case and quotation marks. */
export function completeSection(library: Library, line: string): [string[], string] {
  const plain = (text: string) => text.toLowerCase().replace(/[“”‘’"']/g, '');
  const headings = library.interviews.flatMap(({ sections }) =>
    sections.map(({ heading }) => heading),
  );
  return [headings.filter((heading) => plain(heading).startsWith(plain(line))), line];
}
