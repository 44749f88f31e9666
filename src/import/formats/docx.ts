import type { Block } from '../block.ts';
import { plainBlock } from '../block-builder.ts';
import { Refusal } from '../refusal.ts';
import { NO_FACTS, type SourceDocument } from '../source-document.ts';
import { wordBlocks } from './docx-blocks.ts';
import { readStyles, type WordStyle } from './docx-styles.ts';
import { unzip } from './unzip.ts';
import { readXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';

/** Reads a Word document: its text, and page heads, feet and notes as left out. */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = unzip(bytes, (name) =>
    /^(?:word\/(?:document|styles|header\d*|footer\d*|footnotes|endnotes|comments)|docProps\/core)\.xml$/.test(
      name,
    ),
  );
  const document = parts.get(DOCUMENT);
  if (document === undefined) {
    throw new Refusal(
      'This is no Word document: there is no text in it. Save it as .docx once more.',
    );
  }
  const sheet = parts.get('word/styles.xml');
  const styles: ReadonlyMap<string, WordStyle> =
    sheet === undefined ? new Map() : readStyles(sheet);
  const blocks: Block[] = [];
  for (const [name, xml] of parts) {
    const reason = partReason(name);
    if (reason === undefined) continue;
    for (const block of wordBlocks(xml, styles)) {
      if (block.text.trim() !== '')
        blocks.push(plainBlock(block.text, { line: 1, leftOut: reason }));
    }
  }
  blocks.push(...wordBlocks(document, styles));
  const title = coreTitle(parts.get('docProps/core.xml'));
  return { blocks, facts: { ...NO_FACTS, ...(title !== undefined && { title }) } };
}

function partReason(name: string): string | undefined {
  if (/header/.test(name)) return 'page header';
  if (/footer/.test(name)) return 'page footer';
  if (/notes/.test(name)) return 'note';
  if (/comments/.test(name)) return 'comment';
  return undefined;
}

function coreTitle(xml: string | undefined): string | undefined {
  if (xml === undefined) return undefined;
  let inTitle = false;
  let title = '';
  readXml(xml, {
    open: (name) => {
      inTitle = name === 'dc:title';
    },
    text: (text) => {
      if (inTitle) title += text;
    },
    close: () => {
      inTitle = false;
    },
  });
  // Word's own templates leave their names.
  return title.trim() === '' || /^(?:word document|document\d*|untitled)$/i.test(title.trim())
    ? undefined
    : title.trim();
}
