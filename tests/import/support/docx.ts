import { strToU8, zipSync } from 'fflate';

/** A run of a Word paragraph. */
export interface WordRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly tab?: boolean;
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with these paragraphs and tables, a running head and a page number. */
export function docx(body: string, head = 'A running head'): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ),
    'word/header1.xml': strToU8(`<w:hdr ${NAMESPACE}>${wordParagraph([{ text: head }])}</w:hdr>`),
    'word/styles.xml': strToU8(
      `<w:styles ${NAMESPACE}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>` +
        '<w:style w:styleId="Ask"><w:name w:val="Question"/><w:rPr><w:b/></w:rPr></w:style></w:styles>',
    ),
  });
}

export function wordParagraph(runs: readonly WordRun[], style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs.map(wordRun).join('')}</w:p>`;
}

function wordRun({ text, bold = false, italic = false, tab = false }: WordRun): string {
  const properties = `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t>${tab ? '<w:tab/>' : ''}</w:r>`;
}

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => wordParagraph([{ text: line }]))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
