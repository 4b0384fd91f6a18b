import { expect, test } from 'vitest';
import type { Lang } from '#domain/text';
import { locale } from '#app/locale.svelte';
import { actText } from './acts.ts';
import type { Names } from './assess.ts';

const names: Names = {
  service: { 'video-ringtone': { zh: '视频彩铃', en: 'Video ringtone' } },
  tag: { 需进一步核实: { zh: '需进一步核实', en: 'needs verification' } }
};

function told(lang: Lang, name: string, fields: Readonly<Record<string, string>>): string {
  locale.set(lang);
  return actText({ key: 'entry-0', at_ms: 0, kind: 'act', name, fields, refused: false }, names);
}

test.each<[Lang, string]>([
  ['zh-CN', '需进一步核实'],
  ['en', 'needs verification']
])('a tag is told in the language of the interface: %s', (lang, expected) => {
  expect(told(lang, 'add-tag', { tag: '需进一步核实' })).toContain(expected);
});

test('what has no name here keeps its id', () => {
  expect(told('en', 'remove-tag', { tag: '某标签' })).toContain('某标签');
  expect(told('en', 'change-service', { service: 'constructor', action: 'cancel' })).toContain('constructor');
});
