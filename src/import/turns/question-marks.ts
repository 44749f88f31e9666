/** Whether a text ends as a question does, in any script. */
export function endsAsQuestion(text: string): boolean {
  return /[?？؟;՞][.!…"”’»“)\]*_]{0,4}$/.test(text.trimEnd());
}

/** Whether a text asks anything. */
export function asks(text: string): boolean {
  return /[?？؟՞]/.test(text);
}
