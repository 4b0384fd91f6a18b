import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayText } from './day-text.ts';
import { when } from './local.ts';
import { locale } from './locale.svelte.ts';

test.each([
  ['zh-CN', '2026年12月4日'],
  ['en', 'Dec 4, 2026']
] as const)('in %s a day and a moment are written the same way', (lang, day) => {
  locale.set(lang);
  expect(dayText('2026-12-04')).toBe(day);
  expect(when(new Date(2026, 11, 4, 15, 30).toISOString()).startsWith(day)).toBe(true);
  expect([dayText('soon'), when('soon')]).toEqual(['', '']);
});

test('the trainer’s room and the assignments write dates in no other way', () => {
  const others = ['class', 'assigned'].flatMap((room) =>
    readdirSync(`src/routes/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte)$/.test(name))
      .filter((name) =>
        /DateTimeFormat|toLocale(Date|Time)?String|whenText/.test(readFileSync(`src/routes/${room}/${name}`, 'utf8'))
      )
  );
  expect(others).toEqual([]);
});
