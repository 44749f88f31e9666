const SECONDS = 120;

/** Milliseconds for reading settings and content: 1 MB of interviews takes about a second. */
export const LONGEST_READING = SECONDS * 1000;

/** The problem reported if reading takes longer. */
export const TOOK_TOO_LONG =
  `Reading the content took longer than ${SECONDS} seconds and was stopped. Check that the drive ` +
  'with the content folder responds, and that the folder holds little besides interviews.';
