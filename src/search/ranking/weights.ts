// The weights of a passage's score. Tuned on questions about texts other than these interviews
// (SQuAD's, each within its article), so that they hold for any interview; docs/DESIGN.md gives the
// gain of each step. SQuAD has no headings or companion, so their weights were found on the
// development half of benchmarks/quality.

/** An alias counts less than the word itself: an exact word must never lose to a near one. */
export const OTHER_NAME = 0.8;

/** Words that may be mere phrasing. */
export const PHRASING = 0.2;

/** For the share of the question that the passage covers. */
export const COVERAGE = 2;

/** The weight of the best sentence in a passage's score. */
export const BEST_SENTENCE = 0.3;

/**
 * The parts of a sentence's score: BM25 with a weaker length normalisation than a passage's, a
 * bonus for each pair of the question's neighbouring words that are neighbours in it, and one for a
 * possible answer.
 */
export const SENTENCE = { b: 0.6, pair: 1, answerType: 4 };

/** For each pair of the question's neighbouring words that are neighbours in the passage. */
export const PAIR = 0.75;

/** For the companion question most similar to the one asked, if it is the same. */
export const SAME_QUESTION = 7;

/** The same, for the sentence that answers the companion's question. */
export const SAME_SENTENCE = 3;

/** For the section whose heading is the question. */
export const SAME_HEADING = 4;

/**
 * For other people's words when a speaker's are wanted: “what does Suga say about bees?” `silent`
 * applies if that speaker's words cover less than half of what another's do.
 */
export const OTHER_SPEAKER = { share: 0.1, silent: 0.5 };

/**
 * For the interviewer's words when answers are wanted. A question has the very words that people
 * search for; its answers are indexed with them too.
 */
export const INTERVIEWER = 0.3;

/** For a sentence's similarity in meaning, to the extent that words do not explain the question. */
export const LIKE_SENTENCE = 6;
