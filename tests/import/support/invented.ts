// Invented for these tests: nobody here exists, and nobody said any of this.

/** A person of an invented interview. */
export interface Voice {
  readonly name: string;
  readonly first: string;
  readonly surname: string;
  readonly initials: string;
  /** Title and surname in capitals. */
  readonly formal: string;
}

export interface InventedTurn {
  readonly voice: Voice;
  readonly paragraphs: readonly string[];
}

/** An interview whose turns are known, to be rendered as publishers would. */
export interface Invented {
  readonly language: string;
  readonly title: string;
  readonly introduction: string;
  readonly asker: Voice;
  readonly turns: readonly InventedTurn[];
}

const NORA: Voice = {
  name: 'Nora Quill',
  first: 'Nora',
  surname: 'Quill',
  initials: 'NQ',
  formal: 'MS. QUILL',
};
const BRAM: Voice = {
  name: 'Bram van Oosten',
  first: 'Bram',
  surname: 'van Oosten',
  initials: 'BvO',
  formal: 'MR. VAN OOSTEN',
};

const turn = (voice: Voice, ...paragraphs: string[]): InventedTurn => ({ voice, paragraphs });

export const LIGHTHOUSE: Invented = {
  language: 'English',
  title: 'The last keeper of Skerry Light',
  introduction:
    'Bram van Oosten kept the lamp of Skerry Light for thirty-one years. Nora Quill rowed out to talk with him about storms, bread and silence.',
  asker: NORA,
  turns: [
    turn(NORA, 'You came to the island in the winter of 1962. What did you find there?'),
    turn(
      BRAM,
      'A lamp, a stove and a goat. The goat was called Admiral, and he did not care for me.',
      'To your question about the winter: it was a hard one. The sea froze in the harbour, and for eleven weeks no boat came.',
    ),
    turn(NORA, 'Were you afraid?'),
    turn(
      BRAM,
      'Of the goat? Yes. [laughter] Of the sea, never. My father used to say: respect it, feed it nothing, and it will let you be.',
    ),
    turn(NORA, 'Your wife, Ida, joined you in the spring — how did she take to it?'),
    turn(
      BRAM,
      'She laughed for a day. Then she painted every door yellow (there were nine of them), and after that it was her island.',
      'Ida kept the log. “Wind from the west, bread burnt, husband unbearable,” she wrote in April; it is all still there, at the museum.',
      'Would I do it again? Without a doubt.',
    ),
    turn(NORA, 'The lamp went electric in 1978. Did you miss the oil?'),
    turn(
      BRAM,
      'I missed the smell. Nobody misses carrying forty litres up a hundred and twelve steps, though.',
    ),
    turn(NORA, 'And the night of the Marigold?'),
    turn(
      BRAM,
      'Dr. Holm from the mainland had told us there was nothing to be done. We went out all the same, the two of us, at 2:15 in the morning.',
      'Nine people came home. I do not talk about the tenth.',
    ),
    turn(NORA, 'Thank you, Bram.'),
    turn(BRAM, 'Take some bread with you.'),
  ],
};

const SELIN: Voice = {
  name: 'Selin Arıkan',
  first: 'Selin',
  surname: 'Arıkan',
  initials: 'SA',
  formal: 'SELİN ARIKAN',
};
const IGOR: Voice = {
  name: 'Игорь Ветров',
  first: 'Игорь',
  surname: 'Ветров',
  initials: 'ИВ',
  formal: 'ИГОРЬ ВЕТРОВ',
};
const LENA: Voice = {
  name: 'Лена Март',
  first: 'Лена',
  surname: 'Март',
  initials: 'ЛМ',
  formal: 'ЛЕНА МАРТ',
};
const DENIZ: Voice = {
  name: 'Deniz Kum',
  first: 'Deniz',
  surname: 'Kum',
  initials: 'DK',
  formal: 'DENİZ KUM',
};
const REPORTER: Voice = {
  name: '记者',
  first: '记者',
  surname: '记者',
  initials: '记者',
  formal: '记者',
};
const FANG: Voice = {
  name: '方小雨',
  first: '方小雨',
  surname: '方小雨',
  initials: '方小雨',
  formal: '方小雨',
};
const HOST: Voice = {
  name: 'سلمى',
  first: 'سلمى',
  surname: 'سلمى',
  initials: 'سلمى',
  formal: 'سلمى',
};
const KARIM: Voice = {
  name: 'كريم الراوي',
  first: 'كريم',
  surname: 'الراوي',
  initials: 'كريم',
  formal: 'كريم الراوي',
};
const ANAIS: Voice = {
  name: 'Anaïs Perrot',
  first: 'Anaïs',
  surname: 'Perrot',
  initials: 'AP',
  formal: 'ANAÏS PERROT',
};
const LUC: Voice = {
  name: 'Luc Béranger',
  first: 'Luc',
  surname: 'Béranger',
  initials: 'LB',
  formal: 'LUC BÉRANGER',
};

export const LANGUAGES: readonly Invented[] = [
  {
    language: 'Turkish',
    title: 'Değirmende bir gün',
    introduction:
      'Deniz Kum kırk yıldır aynı değirmende çalışıyor. Selin Arıkan onunla ekmeği ve rüzgârı konuştu.',
    asker: SELIN,
    turns: [
      turn(SELIN, 'Değirmene ilk ne zaman geldiniz?'),
      turn(
        DENIZ,
        'Yedi yaşındaydım. Babam beni sırtında taşıdı.',
        'O gün rüzgâr yoktu: taşlar susuyordu.',
      ),
      turn(SELIN, 'Peki ya bugün, taşlar hâlâ konuşuyor mu?'),
      turn(DENIZ, 'Konuşuyor elbette. Dinlemeyi bilen az.'),
      turn(SELIN, 'Oğlunuz bu işi sürdürecek mi?'),
      turn(DENIZ, 'Ona sormak lazım. (gülüyor) Ben sormadım.'),
    ],
  },
  {
    language: 'Russian',
    title: 'Часовщик с набережной',
    introduction:
      'Игорь Ветров чинит часы с 1981 года. Лена Март поговорила с ним о времени и терпении.',
    asker: LENA,
    turns: [
      turn(LENA, 'Какие часы вы починили первыми?'),
      turn(
        IGOR,
        'Бабушкины. Они шли назад — и мне это нравилось.',
        'Скажу честно: назад они шли точнее.',
      ),
      turn(LENA, 'А когда вы поняли, что это ремесло ваше?'),
      turn(IGOR, 'Когда перестал смотреть на часы.'),
      turn(LENA, 'Вы скучаете по старой мастерской?'),
      turn(IGOR, 'Скучаю по окну. Из него было видно реку.'),
    ],
  },
  {
    language: 'Chinese',
    title: '山上的茶园',
    introduction: '方小雨在山上种了二十年的茶。本报记者上山，和她谈了雨水、土地和等待的日子。',
    asker: REPORTER,
    turns: [
      turn(REPORTER, '您为什么选择这座山？'),
      turn(FANG, '因为这里的雾。早上的雾像水一样慢。', '我父亲说过：茶树比人有耐心。'),
      turn(REPORTER, '今年的收成怎么样？'),
      turn(FANG, '不多，但是很好。'),
      turn(REPORTER, '您会教年轻人种茶吗？'),
      turn(FANG, '会的，只要他们愿意早起。'),
    ],
  },
  {
    language: 'Arabic',
    title: 'صانع القوارب',
    introduction:
      'يصنع كريم الراوي القوارب منذ ثلاثين عاما. تحدثت معه سلمى عن البحر والخشب والصبر الطويل.',
    asker: HOST,
    turns: [
      turn(HOST, 'متى صنعت أول قارب؟'),
      turn(
        KARIM,
        'كنت في العاشرة. غرق القارب في أول يوم.',
        'قال أبي: القارب الثاني يتعلم من الأول.',
      ),
      turn(HOST, 'وهل غرق الثاني أيضا؟'),
      turn(KARIM, 'لا، ما زال معي.'),
      turn(HOST, 'ماذا يقول لك البحر؟'),
      turn(KARIM, 'يقول انتظر.'),
    ],
  },
  {
    language: 'French',
    title: 'Le dernier sabotier',
    introduction:
      'Luc Béranger taille des sabots depuis l’enfance. Anaïs Perrot l’a rencontré dans son atelier, un matin de pluie.',
    asker: ANAIS,
    turns: [
      turn(ANAIS, 'Combien de sabots avez-vous taillés ?'),
      turn(
        LUC,
        'Je n’ai jamais compté. Mon père disait : « Celui qui compte s’arrête. »',
        'Alors je ne m’arrête pas.',
      ),
      turn(ANAIS, 'Et le bois, d’où vient-il ?'),
      turn(LUC, 'De la forêt d’à côté ; je connais chaque arbre.'),
      turn(ANAIS, 'Qui prendra la suite ?'),
      turn(LUC, 'Ma petite-fille, peut-être. Elle a les mains.'),
    ],
  },
];
