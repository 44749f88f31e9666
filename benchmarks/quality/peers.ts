import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch, { type SearchOptions } from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import winkUtils from 'wink-nlp-utils';
import { STOP_WORDS } from '../../src/search/language/stop-words.ts';
import { documentsOf, type Engine, type PassageDocument } from './engine.ts';

// Other engines, each set up as its documentation suggests for full-text search over two fields.
// Where there is a choice, it is the one that suits whole questions best.

type Search = (question: string) => Promise<string[]> | string[];

/** An engine that only ranks: whatever it finds counts as answered. */
function ranking(prepare: (documents: PassageDocument[]) => Promise<Search> | Search): Engine {
  return async (library) => {
    const find = await prepare(documentsOf(library));
    return async (question) => {
      const passages = await find(question);
      return { passages, facts: [], outcome: passages.length > 0 ? 'answered' : 'none' };
    };
  };
}

const FIELDS = ['heading', 'text'];

function minisearch(options: SearchOptions = {}): Engine {
  return ranking((documents) => {
    const index = new MiniSearch<PassageDocument>({ fields: FIELDS, searchOptions: options });
    index.addAll(documents);
    return (question) => index.search(question).map(({ id }) => String(id));
  });
}

const lunrEngine = ranking((documents) => {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const document of documents) this.add(document);
  });
  // Not lunr’s query language, where “-” and “:” are operators and “?” stays on a word.
  return (question) =>
    index
      .query((query) => query.term(lunr.tokenizer(question.replace(/[^\p{L}\p{N}\s]/gu, ' ')), {}))
      .map(({ ref }) => ref);
});

const fuse = ranking((documents) => {
  const index = new Fuse(documents, { keys: FIELDS, useTokenSearch: true, ignoreLocation: true });
  return (question) => index.search(question).map(({ item }) => item.id);
});

const flexsearch = ranking((documents) => {
  const index = new Document<{ id: string; heading: string; text: string }>({
    document: { id: 'id', index: ['text', 'heading'] },
    context: true,
  });
  for (const document of documents) index.add({ ...document });
  return (question) =>
    index
      .search({ query: question, suggest: true, merge: true, limit: 100 })
      .map(({ id }) => String(id));
});

const orama = ranking(async (documents) => {
  const index = create({
    schema: { heading: 'string', text: 'string' } as const,
    components: { tokenizer: { language: 'english', stemming: true, stopWords: [...STOP_WORDS] } },
  });
  await insertMultiple(index, documents as { id: string; heading: string; text: string }[]);
  return async (question) => {
    const { hits } = await search(index, { term: question, threshold: 1, limit: 100 });
    return hits.map(({ id }) => id);
  };
});

const winkBm25 = ranking((documents) => {
  const engine = bm25();
  const { string, tokens } = winkUtils;
  engine.defineConfig({ fldWeights: { heading: 1, text: 1 } });
  engine.definePrepTasks([
    string.lowerCase,
    string.removeExtraSpaces,
    string.tokenize0,
    tokens.removeWords,
    tokens.stem,
    tokens.propagateNegations,
  ]);
  for (const { id, ...fields } of documents) engine.addDoc(fields, id);
  engine.consolidate();
  return (question) => engine.search(question, 100).map(([id]) => String(id));
});

/** Name -> engine. */
export const peers: Readonly<Record<string, Engine>> = {
  'MiniSearch as installed': minisearch(),
  'MiniSearch, prefix and fuzzy': minisearch({ prefix: true, fuzzy: 0.2 }),
  lunr: lunrEngine,
  'fuse.js': fuse,
  flexsearch,
  orama,
  'wink-bm25': winkBm25,
};
