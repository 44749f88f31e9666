/** The wordings of one of the companion's questions, which share its line; at least one. */
export function wordings(question: string): string[] {
  return question.split(' / ');
}
