import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.ts';

const DEEPEST = 256;

/** What to do at each part of an XML text. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Reads XML part by part. Entities that a document declares itself are refused. */
export function readXml(source: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refusal(
      'The document declares entities of its own, as no Word document does. Save it as .docx once more.',
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > DEEPEST)
      throw new Refusal('The document’s elements stand too deep in each other. Save it as text.');
    handler.open(name, attributes as Record<string, string>);
  });
  parser.on('text', handler.text);
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close(name);
  });
  parser.on('error', (error) => {
    throw new Refusal(`The document is damaged (${error.message}). Save it as .docx once more.`);
  });
  parser.write(source).close();
}
