/** Characters that control a terminal or end a line of JSON, except the line feed. */
export const CONTROL_CHARACTER = /(?!\n)[\p{Cc}\u2028\u2029]/u;
