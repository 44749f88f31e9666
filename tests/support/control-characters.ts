/** What a terminal would act on, and what would end a line of JSON; a line feed is neither. */
export const CONTROL_CHARACTER = /(?!\n)[\p{Cc}\u2028\u2029]/u;
