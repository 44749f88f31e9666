/**
 * Thrown for an act that Discord's own app would not let a person do. The message has no full stop,
 * like Discord's own.
 */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}
