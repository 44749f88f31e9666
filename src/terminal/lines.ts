/**
 * The lines of a stream of UTF-8 text, without their line feed (or carriage return and line feed).
 * Only a line feed ends a line: node:readline would also split at U+2028, which may stand in a question.
 */
export async function* readLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [head = '', ...rest] = text.split('\n');
    parts.push(head);
    for (const next of rest) {
      yield finishLine(parts);
      parts = [next];
    }
  }
  parts.push(decoder.decode());
  const last = finishLine(parts);
  if (last !== '') yield last;
}

function finishLine(parts: readonly string[]): string {
  return parts.join('').replace(/\r$/, '');
}
