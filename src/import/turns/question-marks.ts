/** Whether a text ends as a question does, in any script. */
export function endsAsQuestion(text: string): boolean {
  const end = text.trimEnd();
  return /[?？؟;՞][.!…"”’»“)\]*_]{0,4}$|[\p{Script=Hiragana}]か。?$/u.test(end);
}

/** Whether a text asks anything. */
export function asks(text: string): boolean {
  return /[?？؟՞]/.test(text);
}
