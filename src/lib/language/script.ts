/** Simplifies traditional characters before reading. The tables (OpenCC) are large and loaded on demand: await {@link prepareFor} first. */
import { assert } from '#domain/assert';

type Simplify = (text: string) => string;

/** OpenCC's, once it is there. It never changes, so that a text is read the same whenever it is read. */
let simplify: Simplify | undefined;
let coming: Promise<void> | undefined;

const cells = { firstRow: 0xb0, lastRow: 0xf7, first: 0xa1, last: 0xfe } as const;
const traditionalThere = '後於麽乾';
const numerals = '〇貳參陸圓';

let plain: ReadonlySet<string> | undefined;

function plainCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row++)
    for (let cell = cells.first; cell <= cells.last; cell++) bytes.push(row, cell);
  const all = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)) + numerals);
  for (const character of traditionalThere) all.delete(character);
  return all;
}

/** True if a text contains no character that could be a traditional one, so that it can be read directly. */
export function isPlain(text: string): boolean {
  plain ??= plainCharacters();
  for (const character of text) if (character >= '㐀' && isHan(character) && !plain.has(character)) return false;
  return true;
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

async function fetchTables(): Promise<void> {
  try {
    ({ simplify } = await import('./inside/opencc'));
  } finally {
    // What could not be fetched is asked for again the next time.
    coming = undefined;
  }
}

/** Prepares the reader for these texts. Rejects if the tables that one of them needs cannot be fetched. */
export async function prepareFor(texts: Iterable<string>): Promise<void> {
  if (simplify) return;
  for (const text of texts) {
    if (isPlain(text)) continue;
    await (coming ??= fetchTables());
    return;
  }
}

/** Converts a text to simplified characters, each at its original position. */
export function simplified(text: string): string {
  if (isPlain(text)) return text;
  assert(simplify, 'the tables of traditional characters: await prepareFor() before reading', text);
  return simplify(text);
}
