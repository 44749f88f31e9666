// Exit statuses of the bot; see docs/OPERATION.md.

export const ENDED = 0;
/** An unexpected error, or one that a restart fixes. */
export const FAILED = 1;
/** A problem that needs the operator, so a restart won't help: EX_CONFIG of sysexits.h. */
export const NEEDS_OPERATOR = 78;
