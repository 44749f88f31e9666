import { type Block, isWhollyIn, visible } from '../block.ts';
import { BREAK_WORDS, NO_LABELS } from '../labels/label-words.ts';
import { wordsIn } from '../words.ts';

const LICENCE =
  /\ball rights reserved\b|\bcopyright (?:\(c\)|©|\d{4})|^\s?(?:©|\(c\)) ?\d{4}|\blicen[cs]ed under\b|\bcreative commons\b|\bpermission is granted\b/i;
const LINKS =
  /^(?:share|tweet|subscribe|follow us|listen (?:on|to this)|download|sign up|read more|related|print|email|comments?|leave a (?:reply|comment)|previous|next|back to top)\b[^.?!]{0,80}$/i;

/** Why a paragraph is not the interview, going by itself alone. */
export function whyLeftOut(block: Block): string | undefined {
  if (block.leftOut !== undefined) return block.leftOut;
  if (block.kind === 'rule') return 'separator';
  const text = visible(block);
  if (text === '') return 'blank';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'separator';
  if (isDirection(text)) return 'stage direction';
  if (block.voice !== undefined) return undefined;
  if (isBreak(text)) return 'break';
  if (/^(?:\{%[^%]*%\}|\{\{[^{}]*\}\}|\s)+$/.test(text)) return 'template code';
  if (wordsIn(text) < 120 && LICENCE.test(text)) return 'licence';
  if (
    /^\[?(?:editor(?:ial|’s|'s|s)? note|note from the editor|anm\. d\. red|n\.d\.l\.r)\b/i.test(
      text,
    )
  )
    return 'note';
  if (wordsIn(text) < 12 && LINKS.test(text) && block.kind === 'paragraph') return 'page furniture';
  if (/^(?:END ?)?\d{1,2}[:.]\d{2} ?[ap]\.? ?m\.?(?: [A-Z]{2,4})?$/i.test(text))
    return 'time of day';
  if (
    /^(?:advertisement|advertising|sponsored|story continues below|scroll to continue|anzeige|publicité|publicidad|реклама|reklam)\.?$/i.test(
      text,
    )
  )
    return 'advertisement';
  if (isMakersNote(text)) return 'note';
  if (isCaption(block, text)) return 'caption';
  if (/^https?:\/\/\S+$/.test(text)) return 'link';
  return undefined;
}

/** Whether a paragraph in italics says whose picture stands above it. */
function isCaption(block: Block, text: string): boolean {
  return (
    wordsIn(text) < 40 &&
    isWhollyIn(block, 'italic') &&
    /\b(?:photo(?:graph|s)?|image|picture|illustration|foto|bild)(?: credit)?(?::| by | courtesy |©)/i.test(
      text,
    )
  );
}

/** Whether a paragraph says who or what made the transcript, or leads back to its site. */
function isMakersNote(text: string): boolean {
  if (wordsIn(text) > 40) return false;
  return (
    /^(?:transcribed|transcription|transcript provided|captions|subtitles) by\b[^.?!]{0,80}(?:https?:\/\/\S{1,80})?$/i.test(
      text,
    ) ||
    /^(?:return|back) to (?:the )?[^.?!]{0,60}(?:website|home ?page|index|top|menu|list|contents)$/i.test(
      text,
    ) ||
    /^(?:this (?:article|interview|post|story) was )?(?:first|originally) (?:published|appeared|posted) (?:at|on|in|by)\b/i.test(
      text,
    ) ||
    /^(?:npr )?transcripts are created on a rush deadline\b/i.test(text) ||
    /^this is a rush transcript\b/i.test(text)
  );
}

/** Whether a paragraph is wholly in brackets: what happens, or a note, and nobody’s words. */
function isDirection(text: string): boolean {
  if (/^\[[^[\]]*\][.\s]?$/.test(text)) return true;
  return (/^\([^()]*\)[.\s]?$/.test(text) && wordsIn(text) < 9) || /^[♪♫][^♪♫]*[♪♫]?$/.test(text);
}

function isBreak(text: string): boolean {
  if (
    /^(?:end|beginning|start|begin) of (?:the )?(?:tape|side|interview|transcript|recording|audio|session|part|disc|file)\b[^.?!]{0,40}\.?$/i.test(
      text,
    )
  )
    return true;
  if (
    /^(?:tape|side|reel|disc|disk|cassette) ?(?:no\.?)? ?[\dIVXABab]{1,4}(?:,? side [\dABab])?[.:]?$/i.test(
      text,
    )
  )
    return true;
  const [, word = ''] =
    /^\W{0,4}([\p{L} -]{2,30}?)\W{0,4}(?:\d{1,2}:\d{2}(?::\d{2})?\W{0,3})?$/u.exec(text) ?? [];
  return BREAK_WORDS.has(word.toLowerCase()) && /[:[(*]/.test(text);
}

/** Whether a heading only says what follows. */
export function isTranscriptHeading(text: string): boolean {
  return /^(?:(?:full|complete|rush|edited|the|audio|video|podcast|episode|interview|machine)\s){0,3}(?:transcript(?:ion|s)?|interview|q ?(?:&|and) ?a|transkript|transcripción|transcription|entrevista|entretien|расшифровка|стенограмма|интервью|röportaj|söyleşi)(?: (?:of|follows|begins)\b.{0,60})?:?$/iu.test(
    text,
  );
}

/** Whether a heading begins what stands after an interview. */
export function isEndMatterHeading(text: string): boolean {
  return (
    NO_LABELS.has(text.toLowerCase()) ||
    /^(?:about|related|references?|footnotes?|endnotes?|notes|further reading|see also|credits|acknowledge?ments?|sources|bibliography|share|comments|resources|links|show notes|more|biograph|mentioned|subscribe|over de|zum|über|sobre|à propos|об авторе|hakkında|kaynakça|also|index|appendix|contact|support)\b/iu.test(
      text,
    )
  );
}

/** Whether a paragraph before the first turn is the publisher's prose, and not a page's head. */
export function isProse(text: string): boolean {
  if (wordsIn(text) < 6 && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{12}/u.test(text))
    return false;
  if (
    /^(?:by|published|posted|conducted by|interview(?:ed)? by|transcribed by|transcript by|date|location|recorded)\b[^.]{0,100}$/i.test(
      text,
    )
  )
    return false;
  if (/^[\p{Lu}][\p{L} ]{2,24}: \S/u.test(text) && wordsIn(text) < 14) return false;
  return (
    /[.?!…:。？！؟]["”’»)\]]{0,2}$/.test(text) &&
    !/^https?:/.test(text.slice(text.lastIndexOf(' ') + 1))
  );
}

/** Whether a paragraph without a label ends a programme rather than an answer. */
export function isFarewell(text: string): boolean {
  return (
    /^(?:thanks|thank you|many thanks|we(?:’d| would) like to thank|that(?:’s| is) (?:it|all) for|you(?:’ve| have) been listening|this (?:interview|episode|show|conversation|transcript) (?:was|has been|is)|see you|until next time|danke|vielen dank|gracias|merci|teşekkürler|спасибо|obrigado|grazie)\b/iu.test(
      text,
    ) &&
    /\b(?:listening|listeners|friends|sponsors?|subscribe|next (?:time|week|episode)|for joining|see you|reading|edited|condensed|transcribed|our guest|interview|conversation|zuhören|lesen|escuchar|lecture|écoute)\b/i.test(
      text,
    )
  );
}

/** Whether a paragraph without a label is about the interview, or about who made it. */
export function isEndNote(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon > 0 && colon < 40 && isEndMatterHeading(text.slice(0, colon))) return true;
  return /\b(?:this|the) (?:interview|transcript|conversation|episode) (?:was|has been|is|were) (?:lightly |slightly )?(?:edited|condensed|conducted|recorded|transcribed|translated|first published|originally|licensed)\b/i.test(
    text,
  );
}
