// How the bot ends: docs/OPERATION.md.

export const ENDED = 0;
/** What nobody foresaw, or what starting again mends. */
export const FAILED = 1;
/** What only an operator can mend, so that starting again is no use: EX_CONFIG of sysexits.h. */
export const NEEDS_OPERATOR = 78;
