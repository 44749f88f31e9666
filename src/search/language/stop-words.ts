import { wordSet } from './word-set.ts';

/**
 * Words that no text is about, left out of the index and of questions. The list is short: leaving
 * out more (before, first, most, …) costs correct answers.
 */
export const STOP_WORDS = wordSet(`
  the a an of is are was were do does did doing done in to and am be been being has have had having
  it its i me my we our us you your he him his she her they them their
  what which who whom whose when where why how whats whos wheres hows whys
`);

/** Words that help to rank, as in “before the war”, but that no answer has to cover. */
const FUNCTION_WORDS = wordSet(`
  this that these those some any each every either neither both all such same other another
  mine myself yours yourself himself hers herself itself ours ourselves theirs themselves one ones
  someone anyone everyone something anything everything nothing somebody anybody everybody nobody none
  or but nor so yet if then than because although though unless whereas while since until till
  on at by for with about against between into through during before after above below from
  up down out off over under again further upon within without across along among around behind beside
  besides beyond despite per toward towards via onto as like
  will would shall should can could may might must ought
  isnt arent wasnt werent havent hasnt hadnt dont doesnt didnt wont wouldnt shant shouldnt cant cannot
  couldnt mightnt mustnt aint im ive id youre youve hes shes theyre theyve weve thats theres lets
  not no yes just only also too very really quite rather even ever still already now here there
  once more most less least much many few own et etc vs going go come
`);

/**
 * Words common to all subjects. The other words say what a question is about, so answers need not
 * cover these unless there are no others.
 */
const LIGHT_WORDS = wordSet(`
  simply really actually basically probably likely possibly certainly surely maybe perhaps exactly
  currently recently lately presently eventually finally totally completely entirely absolutely
  definitely generally usually normally often sometimes never always almost nearly enough instead
  otherwise however therefore thus hence indeed anyway together apart away back forward ago later
  earlier today nowadays especially particularly mainly mostly truly clearly obviously apparently
  supposedly necessarily directly deliberately circumstances
  use used using uses happen happens happened happening become becomes became seem seems seemed
  keep keeps kept keeping try tries tried trying take takes took taken taking put puts putting
  come comes came coming gone went bring brings brought consider considers considered considering
  suppose supposed intend intends intended mean means meant needs needed exist exists existed
  call calls called refer refers referred relate relates related get gets getting gotten set sets
  turn turns turned run runs look looks looked looking able allowed willing
  way ways kind kinds sort sorts type types part parts role roles reason reasons case cases fact facts
  point points matter matters person people man men woman women guy guys lot lots bit bits time times
  moment place places side sides number amount situation position
  whole entire main major big bigger biggest great greatest good better best bad important certain
  different actual real true possible sure new first last next second two both
`);

/** Words with which people address an interview, rather than words about its subject. */
const PHRASING = wordSet(`
  tell tells telling told say says saying said speak speaks spoke talk discuss discusses discussed
  mention mentions mentioned explain explains explained describe describes described comment comments
  ask asks asked asking answer answers answered think thinks thought believe believes believed
  feel feels opinion opinions view views according quote quotes find show give gives gave know
  interview interviews article text piece passage passages section sections paragraph heading chapter
  bot please pls plz thanks thank thx hi hello hey
  want wants wanted need wonder wondering curious info information details something stuff thing things
  word words regarding concerning topic subject question questions get got let make makes
  u ur r y abt wat wut
`);

/** Whether a folded word is left out of the index and of questions. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether a folded word is a function word, which no answer has to cover. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Whether a folded word says too little to be what a question is about. */
export function isLightWord(word: string): boolean {
  return LIGHT_WORDS.has(word);
}

/** Whether a folded word may be how a question is put (“tell me about …”) rather than its subject. */
export function isPhrasing(word: string): boolean {
  return PHRASING.has(word);
}
