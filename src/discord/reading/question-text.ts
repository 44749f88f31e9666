// Mentions of people, roles, channels and commands, custom emoji, time stamps; then web addresses.
const NOT_WORDS = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:<>]+:)[\w:-]+>|https?:\/\/\S+/g;

/** What a message says in words, without what Discord shows as something else. */
export function questionText(message: string): string {
  return message.replace(NOT_WORDS, ' ').replace(/\s+/g, ' ').trim();
}
