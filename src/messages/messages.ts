/** Every sentence that people read of an answer, in Discord and in the terminal: in one place, since they will be translated. */
export const messages = {
  // What went wrong.
  unexpected: (reference: string) =>
    `Something went wrong on my side (reference ${reference}). Please try again.`,
  staleButton: 'The interview has changed since this answer. Please ask again.',
  unknownButton: 'This button no longer works. Please ask again.',
  unknownCommand: 'This command no longer exists. Please try /ask.',
  noText: 'This message has no text to look for.',

  // Around an answer.
  forPerson: (mention: string) => `For ${mention}`,
  showingResultsFor: (words: string) => `Showing results for ${words}.`,
  closestPassages: 'Closest passages:',
  theseComeClosest: 'These passages come closest.',
  /** What a question asks for and none of the close sentences has. */
  gives: {
    number: 'The interview gives no number here. These passages come closest.',
    time: 'The interview gives no date here. These passages come closest.',
  },
  nearestSections: 'Nearest sections:',
  thisPassage: 'This passage',
  passageOf: (position: number, of: number) => `passage ${position} of ${of}`,
  sectionOf: (number: number, of: number) => `section ${number} of ${of}`,
  introduction: 'introduction',

  // Whose words.
  nameAs: (name: string, role: string) => `${name} (${role})`,
  roles: { interviewer: 'interviewer', publisher: 'publisher', other: 'other speaker' },
  /** Above a heading that is an interviewer's question. */
  asked: (name: string) => `${name} asked:`,
  /** Above an answer. */
  askedQuestion: (name: string, question: string) => `${name} asked: “${question}”`,
  /** Whom a transcript quotes. */
  speakers: (names: string) => `Speakers: ${names}`,

  // Buttons and menus.
  inContext: (reference: string) => `In context: ${reference}`,
  backToAnswer: 'Back to the answer',
  previous: 'Previous',
  next: 'Next',
  shareHere: 'Share here',
  goToPassage: 'Go to a passage',
  openSection: 'Open a section',

  // The table of contents and sections.
  contents: 'Table of contents',
  contentsPage: (page: number, of: number) => `Table of contents, page ${page} of ${of}`,
  mayMean: (name: string, sections: number) => `“${name}” may mean ${sections} sections`,
  noSection: 'There is no section of this name.',
  noSectionCalled: (name: string) => `There is no section called “${name}”.`,
  theseSections: 'These are the sections:',

  about: {
    title: 'About this bot',
    more: (interviews: number) => `And ${interviews} more: see /contents.`,
    purpose:
      'I answer questions with passages of the interview, quoted to the letter. I write no answers of my own, and I say so when the interview does not say. The views are those of the people who are quoted, not mine.',
    commandsOnly:
      'I read no messages, so a direct message or a mention gets no reply. Type /ask, or use *Apps → Find in interview* on a message.',
    nothingStored:
      '**Privacy**: nothing that you type is stored. Your question is searched, answered and forgotten.',
    questionsLogged:
      '**Privacy**: the operator of this bot keeps the questions of /ask, without who asked them, to see what goes unanswered. Nothing else that you type is stored.',
    version: (version: string) => `Verbatim ${version}`,
    speaks: 'Speaks',
    moreSpeakers: (speakers: number) => `${speakers} more`,
    introductionBy: 'Introduction by',
    publishedBy: 'Published by',
    publishedIn: 'Published in',
    date: 'Date',
    language: 'Language',
    translatedFrom: 'Translated from',
    licence: 'Licence',
    source: 'Source',
  },

  // What Discord shows of the commands.
  commands: {
    ask: 'Ask the interview: the passages that answer, in its own words',
    question: 'What do you want to know?',
    section: 'Read a whole section of the interview',
    name: 'The section’s name, or a part of it',
    contents: 'The sections of the interview, to choose from',
    about: 'Who speaks, who published it, what this bot does, and privacy',
    private: 'Show the answer to you alone (default: everybody sees it)',
    mention: 'The person this answer is for',
  },
} as const;
