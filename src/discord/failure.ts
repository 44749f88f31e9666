/** A failure that was foreseen: its message is the sentence that the person is told. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** A button of an answer about content that has changed since. */
export class StaleButton extends Failure {
  override readonly name = 'StaleButton';

  constructor() {
    super('The interview has changed since this answer. Please ask again.');
  }
}

/** A button that this bot did not make, or that somebody has tampered with. */
export class UnknownButton extends Failure {
  override readonly name = 'UnknownButton';

  constructor() {
    super('This button does not work any more. Please ask again.');
  }
}
