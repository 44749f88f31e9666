import { unzipSync } from 'fflate';
import { Refusal } from '../refusal.ts';

/** A book in Word has less text than this; what has more was made to fill memory. */
const MOST_BYTES = 40_000_000;
const MOST_FILES = 5000;

/** The wanted files of a zip archive as text, by name. No more is unpacked than is wanted. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  let total = 0;
  let files = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        files++;
        if (files > MOST_FILES) throw tooLarge();
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw tooLarge();
        return true;
      },
    });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return new Map(Object.entries(unpacked).map(([name, file]) => [name, decoder.decode(file)]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'This is no .docx file, or it is damaged. Open it in Word and save it as .docx once more.',
    );
  }
}

function tooLarge(): Refusal {
  return new Refusal(
    `Unpacked, the document has more than ${MOST_BYTES / 1_000_000} MB of text. Split it, or save it as text.`,
  );
}
