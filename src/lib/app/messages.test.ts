import { describe, expect, test } from 'vitest';
import en from './messages/en.json';
import zh from './messages/zh-CN.json';
import { locale } from './locale.svelte.ts';
import { m } from './messages.ts';

const tables = { 'zh-CN': texts(zh), en: texts(en) };
const keys = Object.keys(tables['zh-CN']);

function texts(table: object): Record<string, string> {
  const entries = Object.entries(table).filter(([key]) => !key.startsWith('$'));
  return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]));
}

function holes(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((hole) => String(hole[1])).sort();
}

describe('messages', () => {
  test('both languages have the same keys', () => {
    expect(Object.keys(tables.en).sort()).toEqual([...keys].sort());
  });

  test('no message is empty', () => {
    for (const [language, table] of Object.entries(tables)) {
      const empty = Object.keys(table).filter((key) => table[key]?.trim() === '');
      expect(empty, `empty in ${language}`).toEqual([]);
    }
  });

  test('a message takes the same values in both languages', () => {
    const unlike = keys.filter((key) => holes(tables['zh-CN'][key]).join() !== holes(tables.en[key]).join());
    expect(unlike).toEqual([]);
  });

  test('what two tries are held against each other by has a name of its own each, in both languages', () => {
    const terms = Object.keys(en).filter((key) => key.startsWith('sandbox_cmp_') || key === 'sandbox_num_breaches');
    const lines = ['state', 'contact', 'broken', 'alerts', 'irregular', 'rating'].map((it) => `sandbox_cmp_${it}`);
    const rows = [...lines, 'sandbox_num_breaches'];
    expect(terms).toEqual(expect.arrayContaining(rows));
    for (const words of [en, zh] as Readonly<Record<string, string>>[])
      expect(new Set(rows.map((key) => words[key])).size).toBe(rows.length);
  });
  test('one is not called many: what is counted in the trainer’s room stands beside its number', () => {
    const counted = /\{(count|ways|calls|runs)\} (more )?(ways|calls|runs|trainees|verdicts|files|answers|items)\b/;
    const rooms = Object.keys(en).filter(
      (key) => /^(class|curriculum|assigned)_/.test(key) && key !== 'curriculum_lead'
    );
    expect(rooms.filter((key) => counted.test(tables.en[key] ?? ''))).toEqual([]);
  });

  test('every key was compiled (paraglide reports success when its plug-in is missing)', () => {
    expect(keys.filter((key) => !(key in m))).toEqual([]);
  });

  test('a message follows the locale', () => {
    locale.set('zh-CN');
    expect(m.nav_home()).toBe('首页');
    locale.set('en');
    expect(m.nav_home()).toBe('Home');
  });
});
