import { existsSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { expressions } from './expressions.ts';
import { growth, MOST_GROWTH, timeOf } from './growth.ts';

// The analyser as a program is four times as fast as the same one in JavaScript. It is installed on
// most systems; the one in Java, which it would try next, might be found and not start.
process.env.RECHECK_BACKEND = hasNativeAnalyser() ? 'native' : 'pure';

function hasNativeAnalyser(): boolean {
  const system =
    { darwin: 'macos', win32: 'windows' }[String(process.platform)] ?? process.platform;
  return existsSync(`node_modules/recheck-${system}-${process.arch}`);
}

/** Letters, digits, signs and spaces of the kinds that expressions tell apart. */
const CHARACTERS = [
  ...[
    'a',
    'Z',
    'I',
    '1',
    '〇',
    '๑',
    '和',
    '\u0301',
    '\u00ad',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u2028',
    '\0',
  ],
  ...[
    '.',
    ',',
    ':',
    ';',
    '-',
    '+',
    '*',
    '_',
    '#',
    '<',
    '>',
    '/',
    '@',
    "'",
    '’',
    '“',
    '(',
    '[',
    '\\',
  ],
];
const SUFFIXES = ['', '\0', 'a', '!'];
const SHORT = 300;
/** How many texts are tried before times count. */
const WARM_UP = 100;
/** How many of the texts that took longest, when short, are tried at length. */
const SUSPECTS = 4;

const all = await expressions();
const named = [...new Map(all.map((each) => [String(each.expression), each])).values()].map(
  ({ file, expression }) => ({ file, expression, source: String(expression) }),
);

test('the program’s expressions are found, even those built at run time', () => {
  expect(named.length).toBeGreaterThan(40);
  expect(named.map(({ file }) => file)).toContain('search/language/tokenise.js');
  expect(named.some(({ source }) => source.includes('Script=Khmer'))).toBe(true);
});

describe.each(named)('$file $source', ({ expression, source }) => {
  test('takes linear time at most, according to an analyser', () => {
    const found = checkSync(expression.source, expression.flags, { timeout: 60_000 });
    const reason = found.status === 'vulnerable' ? found.complexity.summary : found.status;
    expect(reason).toBe('safe');
  });

  test('takes linear time at most, measured on the worst texts', () => {
    const everywhere = new RegExp(expression.source, `${expression.flags.replace('g', '')}g`);
    const scan = (text: string) => {
      for (const _ of text.matchAll(everywhere));
    };
    for (const { unit, suffix } of suspects(source, scan)) {
      const input = (length: number) => unit.repeat(Math.ceil(length / unit.length)) + suffix;
      expect(growth(input, scan), JSON.stringify(unit + suffix)).toBeLessThan(MOST_GROWTH);
    }
  });
});

/** The texts that take longest: one or two characters again and again, and what comes last. */
function suspects(source: string, scan: (text: string) => unknown) {
  // The expression's own letters, too: “Mr” matters to one that knows titles.
  const own = [...new Set(source.replace(/\\[pP]\{[^}]*\}|\\u\w{4}|\\./g, ''))].slice(0, 12);
  const units = [...CHARACTERS, ...own];
  const pairs = units.flatMap((first) => CHARACTERS.map((second) => first + second));
  const texts = [...new Set([...units, ...pairs])].flatMap((unit) =>
    SUFFIXES.map((suffix) => ({
      unit,
      suffix,
      long: unit.repeat(SHORT / unit.length) + suffix,
    })),
  );
  // By then it is compiled, for letters of one byte and of two.
  for (const { long } of texts.slice(0, WARM_UP)) scan(long);
  return texts
    .map((text) => ({ ...text, time: timeOf(() => scan(text.long)) }))
    .sort((a, b) => b.time - a.time)
    .slice(0, SUSPECTS);
}
