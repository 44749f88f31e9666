import { PLAIN, type Style } from '../block-builder.ts';
import type { Cue } from './cues.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ lrm: '', rlm: '' },
};

type Part = Pick<Cue, 'voice' | 'pieces'>;

/** The text of a cue, part by part of one voice; tags and positions are taken away. */
export function cuePieces(text: string): Part[] {
  const parts: { voice?: string; pieces: { text: string; style: Style }[] }[] = [{ pieces: [] }];
  let style: Style = PLAIN;
  const add = (piece: string) => {
    const decoded = decodeEntities(piece);
    if (decoded !== '') parts.at(-1)?.pieces.push({ text: decoded, style });
  };
  let at = 0;
  for (const match of text.matchAll(/<([^<>\n]{0,200})>|\{\\[^{}\n]{0,100}\}/g)) {
    add(text.slice(at, match.index));
    at = match.index + match[0].length;
    const tag = (match[1] ?? '').trim();
    if (/^v[\s.]/i.test(tag)) {
      const voice = decodeEntities(tag.replace(/^v\S*\s+/i, '')).trim();
      parts.push({ ...(voice !== '' && { voice }), pieces: [] });
    } else if (/^\/v$/i.test(tag)) parts.push({ pieces: [] });
    else if (/^\/?[bius](?:\.|\s|$)/i.test(tag) || /^\/?[biu]$/i.test(tag))
      style = styled(style, tag);
    // A tag is a class, a language, a colour or a time; anything else was never one.
    else if (
      tag !== '' &&
      !/^\/?(?:c|i|b|u|s|v|lang|ruby|rt|font|span)(?:[.\s]|$)|^[\d:.]+$/i.test(tag)
    )
      add(match[0]);
  }
  add(text.slice(at));
  return parts.filter(({ pieces }) => pieces.some((piece) => piece.text.trim() !== ''));
}

function styled(style: Style, tag: string): Style {
  const on = !tag.startsWith('/');
  const name = tag.replace('/', '').charAt(0).toLowerCase();
  if (name === 'b') return { ...style, bold: on };
  if (name === 'i') return { ...style, italic: on };
  return style;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w{1,10});/g, (written, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? written;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : written;
  });
}
