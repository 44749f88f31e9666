import { readXml } from './xml.ts';

/** What a paragraph's or character's style says. */
export interface WordStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  /** A heading's level; 0 for text. */
  readonly level: number;
  readonly name: string;
}

interface Draft {
  bold?: boolean;
  italic?: boolean;
  level?: number;
  name: string;
  basedOn?: string;
}

const DEEPEST_BASE = 20;

/** The styles of a Word document by their id, with what they take from those they are based on. */
export function readStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const drafts = new Map<string, Draft>();
  let current: Draft | undefined;
  readXml(xml, {
    open: (tag, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (tag === 'w:style') {
        current = { name: '' };
        drafts.set(attributes['w:styleId'] ?? '', current);
      } else if (current === undefined) return;
      else if (tag === 'w:name') current.name = value;
      else if (tag === 'w:basedOn') current.basedOn = value;
      else if (tag === 'w:b') current.bold = isOn(attributes);
      else if (tag === 'w:i') current.italic = isOn(attributes);
      else if (tag === 'w:outlineLvl') current.level = Number(value) + 1;
    },
    text: () => undefined,
    close: (tag) => {
      if (tag === 'w:style') current = undefined;
    },
  });
  return new Map([...drafts.keys()].map((id) => [id, resolve(id, drafts)]));
}

function resolve(id: string, drafts: ReadonlyMap<string, Draft>): WordStyle {
  let { bold, italic, level, name = '' }: Partial<Draft> = drafts.get(id) ?? {};
  let base = drafts.get(id)?.basedOn;
  for (let depth = 0; base !== undefined && depth < DEEPEST_BASE; depth++) {
    const draft: Draft | undefined = drafts.get(base);
    bold ??= draft?.bold;
    italic ??= draft?.italic;
    level ??= draft?.level;
    base = draft?.basedOn;
  }
  const [, heading] = /^heading (\d)$/i.exec(name) ?? [];
  const isTitle = /^(?:title|subtitle)$/i.test(name);
  return {
    name,
    bold: bold ?? false,
    italic: italic ?? false,
    level:
      heading !== undefined
        ? Number(heading)
        : isTitle
          ? 1
          : level !== undefined && level <= 6
            ? level
            : 0,
  };
}

/** Whether a switch such as `<w:b/>` is on: `<w:b w:val="0"/>` is off. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'none', 'off'].includes(attributes['w:val'] ?? '1');
}
