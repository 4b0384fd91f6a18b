import { readFileSync } from 'node:fs';
import type en from '../../../src/lib/app/messages/en.json';

/** Languages of the interface. */
export type Language = 'en' | 'zh-CN';

type Key = keyof typeof en;
type Table = Readonly<Record<Key, string>>;

/** The message of a key as the page shows it, so that a test names what it means and not how it is worded today. */
export type Words = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

export function wordsOf(language: Language): Words {
  const file = new URL(`../../../src/lib/app/messages/${language}.json`, import.meta.url);
  const table = JSON.parse(readFileSync(file, 'utf8')) as Table;
  return (key, values = {}) => table[key].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** All keys that there are: none of them may ever be read on a page. */
export function messageKeys(): readonly string[] {
  const file = new URL('../../../src/lib/app/messages/en.json', import.meta.url);
  return Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Table);
}
