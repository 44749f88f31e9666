/** Thrown for what Discord does not let a person do; says so without a full stop, as Discord does. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}
