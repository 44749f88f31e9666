import { constants } from 'node:os';
import { isatty } from 'node:tty';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
/** The file descriptors of standard input, output and error. */
const STREAMS = [0, 1, 2];

/** What signals ask of the process. */
export interface Asked {
  /** Resolves with the signal that asks the process to end; a second one ends it at once. */
  readonly toEnd: Promise<NodeJS.Signals>;
  /** Names what each SIGHUP calls from now on; one that came before calls it at once. */
  readonly toReadAgain: (readAgain: () => void) => void;
}

/**
 * Listens to signals; at first, as SIGHUP ends a process that does not listen. A terminal that
 * closes sends it too, and a bot that was started there by hand should not keep running unseen: where that
 * terminal is gone, it asks to end. What `nohup` starts has none.
 */
export function listenToSignals(): Asked {
  const terminals = STREAMS.filter((stream) => isatty(stream));
  const isTerminalGone = () => terminals.length > 0 && !terminals.some((stream) => isatty(stream));
  let isRemembered = false;
  let readAgain = () => {
    isRemembered = true;
  };
  const toEnd = new Promise<NodeJS.Signals>((resolve) => {
    let asked = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // The status that shells give to a process that a signal has ended.
        if (asked) process.exit(128 + constants.signals[signal]);
        asked = true;
        resolve(signal);
      });
    }
    process.on('SIGHUP', () => {
      if (!isTerminalGone()) {
        readAgain();
        return;
      }
      // No hurry, although it may come twice, as shells pass it on.
      asked = true;
      process.once('exit', endByHangUp);
      resolve('SIGHUP');
    });
  });
  return {
    toEnd,
    toReadAgain: (read) => {
      readAgain = read;
      if (isRemembered) read();
      isRemembered = false;
    },
  };
}

/** Ends as without a listener: Node aborts when it resets a terminal that is gone. */
function endByHangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
