/** The wordings of a companion question, which share one line; at least one. */
export function wordings(question: string): string[] {
  return question.split(' / ');
}
