import { constants } from 'node:os';
import { isatty } from 'node:tty';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
/** The file descriptors of standard input, output and error. */
const STREAMS = [0, 1, 2];

/** The requests that signals make of the process. */
export interface Asked {
  /** Resolves with the signal that asks the process to stop; a second one ends it at once. */
  readonly toEnd: Promise<NodeJS.Signals>;
  /** Sets the callback for each SIGHUP. If one has already arrived, calls it at once. */
  readonly toReadAgain: (readAgain: () => void) => void;
}

/**
 * Listens for signals. Call it first, since SIGHUP ends a process that does not listen. A closing
 * terminal sends SIGHUP too, and a bot started there by hand should not keep running unseen: if its
 * terminal is gone, SIGHUP asks the process to stop. A process started by `nohup` has no terminal.
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
        // The status that shells give a process ended by a signal.
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
      // A second one does not end the process at once: shells may pass SIGHUP on twice.
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

/** Ends as if there were no listener: Node aborts when it resets a terminal that is gone. */
function endByHangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
