// The two packages come without types.
declare module 'wink-bm25-text-search' {
  type PrepTask = (input: never) => unknown;
  interface Bm25 {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: readonly PrepTask[]): void;
    addDoc(document: Record<string, string>, id: string): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function bm25(): Bm25;
}

declare module 'wink-nlp-utils' {
  type PrepTask = (input: never) => unknown;
  const utils: Record<'string' | 'tokens', Record<string, PrepTask>> & {
    string: Record<'lowerCase' | 'removeExtraSpaces' | 'tokenize0', PrepTask>;
    tokens: Record<'removeWords' | 'stem' | 'propagateNegations', PrepTask>;
  };
  export default utils;
}
