import { messages } from '../messages/messages.ts';

/** An expected failure: its message is the sentence that the person sees. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** A button of an answer whose content has changed since. */
export class StaleButton extends Failure {
  override readonly name = 'StaleButton';

  constructor() {
    super(messages.staleButton);
  }
}

/** A button that this bot did not create, or that was tampered with. */
export class UnknownButton extends Failure {
  override readonly name = 'UnknownButton';

  constructor() {
    super(messages.unknownButton);
  }
}

/** A command of an older version, still shown by Discord. */
export class UnknownCommand extends Failure {
  override readonly name = 'UnknownCommand';

  constructor() {
    super(messages.unknownCommand);
  }
}
