// What makes up a passage's score. Tuned on questions about other texts than the interviews here
// (SQuAD's, each within its article), so that they hold for any interview; the gain of each step is
// in docs/DESIGN.md. What concerns headings and the companion, which those texts lack, was found on
// the half of benchmarks/quality that is for developing.

/** Another name counts less than the word itself: an exact word must never lose to a near one. */
export const OTHER_NAME = 0.8;

/** Words that may be only the way the question is put. */
export const PHRASING = 0.2;

/** For the share of what the question asks that the passage has. */
export const COVERAGE = 2;

/** The share of the score of a passage's best sentence. */
export const BEST_SENTENCE = 0.3;

/**
 * What makes up a sentence's score: BM25 with a weaker length normalisation than a passage's, for
 * each two neighbours of the question that are neighbours in it, and for what may be the answer.
 */
export const SENTENCE = { b: 0.6, pair: 1, answerType: 4 };

/** For each two neighbours of the question that are neighbours in the passage. */
export const PAIR = 0.75;

/** For the companion's question that is most like the one asked, if it is the same. */
export const SAME_QUESTION = 7;

/** The same, for the sentence that answers the companion's question. */
export const SAME_SENTENCE = 3;

/** For the section whose heading is the question. */
export const SAME_HEADING = 4;

/**
 * For words of others where a speaker's are wanted: “what does Suga say about bees?” The second where
 * that speaker's words cover less than half of what another's do.
 */
export const OTHER_SPEAKER = { share: 0.1, silent: 0.5 };

/**
 * For the interviewer's words where answers are wanted. A question has the very words that people
 * search for; its answers are searched by them, too.
 */
export const INTERVIEWER = 0.3;

/** For the likeness of a sentence in meaning, as far as words do not explain the question. */
export const LIKE_SENTENCE = 6;
