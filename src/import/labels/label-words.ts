const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => word.replaceAll('_', ' ')));

/** Labels of whoever asks, in the languages that interviews are printed in. */
export const QUESTION_WORDS = set(
  'q question frage pregunta pergunta domanda вопрос питання soru 问 問 提问 سؤال שאלה fråga spørgsmål spørsmål vraag pytanie otázka kérdés întrebare',
);

/** Labels of whoever answers. */
export const ANSWER_WORDS = set(
  'a answer antwort respuesta resposta risposta réponse reponse ответ відповідь cevap yanıt 答 回答 جواب תשובה svar antwoord odpowiedź odpověď válasz răspuns',
);

/** Single letters that are a question and its answer only where both stand in the text. */
export const LETTER_PAIRS: readonly (readonly [question: string, answer: string])[] = [
  ...([
    ['q', 'a'],
    ['q', 'r'],
    ['p', 'r'],
    ['f', 'a'],
    ['d', 'r'],
    ['в', 'о'],
    ['s', 'c'],
    ['f', 's'],
    ['v', 'a'],
    ['问', '答'],
    ['問', '答'],
    ['س', 'ج'],
    ['i', 'r'],
    ['i', 'p'],
  ] as const),
];

/** What asks or chairs, by its part rather than its name. */
export const INTERVIEWER_WORDS = set(
  'interviewer interviewers host hosts moderator reporter journalist editor questioner anchor presenter interviewerin moderatorin moderation redaktion reporterin entrevistador entrevistadora periodista moderador moderadora intervieweur journaliste animateur animatrice présentateur intervistatore giornalista conduttore ведущий ведущая корреспондент корреспондентка журналист журналистка интервьюер sunucu muhabir gazeteci röportajcı 记者 記者 主持人 采访者 記者 المذيع المحاور الصحفي مراسل entrevistadora redacción redactie redaktionen dziennikarz redaktor',
);

export const INTERVIEWEE_WORDS = set(
  'interviewee guest respondent subject interviewter interviewte gast befragter entrevistado entrevistada invitado invitada invité invitée интервьюируемый гость гостья konuk 受访者 嘉宾 الضيف participant',
);

/** Others who are called by what they do. */
export const OTHER_WORDS = set(
  'operator narrator announcer audience speaker unidentified unknown voiceover voice-over man woman male female all both crowd interpreter translator chair chairman chairwoman clerk recording caller student participant_1 unidentified_speaker unknown_speaker male_speaker female_speaker audience_member audience_question several_speakers crosstalk',
);

/** What stands before a colon at the start of a paragraph without being anybody. */
export const NO_LABELS = set(
  'author authors byline note notes update updated ps p.s nb n.b editor’s_note editors_note editorial_note source sources photo photos image images picture video audio credit credits photo_credit caption date time location place venue length duration published posted tags tag category categories topic topics subject_line website web site twitter facebook instagram linkedin email e-mail mail phone tel voice fax address http https url link links more read_more see_also related reference references example examples warning disclaimer correction corrections summary abstract tl;dr tldr overview introduction intro background conclusion key_points step tip tips hint pros cons part episode chapter section transcript transcript_by transcribed_by interviewed_by written_by recorded recorded_by edited_by translated_by conducted_by interview participants speakers present in_attendance copyright license licence isbn issn issn: doi project title subtitle series collection tape side format language context but and so because however first second third finally also remember fact result results answer_key spoiler quote bonus break music applause laughter end start anmerkung hinweis quelle foto bild nota fuente foto_de foto: примечание источник фото not kaynak fotoğraf 注 编者按 ملاحظة remarque crédit bron opmerking',
);

/** A break of the recording, not anybody's words. */
export const BREAK_WORDS = set(
  'break sponsor_break ad_break advertisement commercial_break pause intermission music outro intro werbung publicité pausa реклама reklam',
);

/** What is heard, in brackets, and nobody's name. */
export const DIRECTIONS = set(
  'laughter laughs laughing pause pauses applause music silence sic crosstalk cross-talk inaudible unintelligible sighs coughs gelächter lacht rires risas gülüşmeler смех смеется смеётся аплодисменты 笑 笑い',
);

/** Titles before a surname. */
export const TITLES = set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend father sister brother ambassador senator sen representative rep congressman congresswoman president vice premier chancellor minister secretary undersecretary governor gov mayor general gen colonel col major maj captain capt lieutenant lt sergeant sgt commander admiral adm judge justice chief chair chairman chairwoman chairperson director administrator commissioner attorney herr frau señor señora sr sra don doña monsieur madame m mme mlle signor signora dott sayın bay bayan г-н г-жа господин госпожа доктор профессор the acting deputy former press assistant senior',
);
