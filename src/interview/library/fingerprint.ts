import { createHash } from 'node:crypto';
import { hasSeveralVoices, type Library, places } from '../model.ts';

/** The length of a fingerprint: 36 bits, so that two versions of content hardly ever share one. */
const LENGTH = 6;

/**
 * Identifies content: it changes with any letter or any speaker of the text, and with nothing else.
 */
export function fingerprint(library: Library): string {
  const hash = createHash('sha256');
  for (const { interview, section, passage } of places(library)) {
    const { reference, text, speaker, start } = passage;
    const voice = hasSeveralVoices(interview) ? [speaker.name, speaker.role, start] : [];
    hash.update(JSON.stringify([interview.slug, section.heading, reference, text, ...voice]));
  }
  return hash.digest('base64url').slice(0, LENGTH);
}
