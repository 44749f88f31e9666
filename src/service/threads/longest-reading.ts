const SECONDS = 120;

/** Milliseconds for reading settings and content: 1 MB of interviews takes about a second. */
export const LONGEST_READING = SECONDS * 1000;

/** What is wrong where reading takes longer. */
export const TOOK_TOO_LONG =
  `Reading the content took longer than ${SECONDS} seconds and was given up. Look whether the drive ` +
  'that holds the content folder answers, and whether there is far more in it than interviews.';
