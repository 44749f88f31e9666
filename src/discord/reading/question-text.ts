// Mentions of people, roles, channels and commands, custom emoji, timestamps; then web addresses.
const NOT_WORDS = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:<>]+:)[\w:-]+>|https?:\/\/\S+/g;

/** The words of a message, without what Discord shows as something else. */
export function questionText(message: string): string {
  return message.replace(NOT_WORDS, ' ').replace(/\s+/g, ' ').trim();
}
