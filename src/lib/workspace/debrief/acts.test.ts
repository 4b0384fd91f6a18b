import { expect, test } from 'vitest';
import type { Lang } from '#domain/text';
import { locale } from '#app/locale.svelte';
import { actText } from './acts.ts';
import type { DesktopNames } from '#debrief/desktop-names';

const names: DesktopNames = {
  service: { 'video-ringtone': { zh: '视频彩铃', en: 'Video ringtone' } },
  businessType: { broadband: { zh: '宽带故障', en: 'Broadband fault' } },
  tag: { 需进一步核实: { zh: '需进一步核实', en: 'needs verification' } },
  team: {},
  desk: {}
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

test('a business type is told by its name, and what was typed in before there was a list as it stands', () => {
  expect(told('en', 'fill-field', { field: 'businessType', value: 'broadband' })).toContain('Broadband fault');
  expect(told('en', 'fill-field', { field: 'businessType', value: '宽带' })).toContain('宽带');
  expect(told('en', 'fill-field', { field: 'demand', value: 'broadband' })).toContain('broadband');
});

test('what has no name here keeps its id', () => {
  expect(told('en', 'remove-tag', { tag: '某标签' })).toContain('某标签');
  expect(told('en', 'change-service', { service: 'constructor', action: 'cancel' })).toContain('constructor');
});

test.each(['__proto__', 'constructor', 'toString'])(
  'an act, a field or a value called %s is told as it stands',
  (id) => {
    expect(told('en', id, {})).toBe(id);
    expect(told('en', id, { [`x${id}`]: id })).toContain(id);
    expect(told('en', 'look-up', { panel: id })).toContain(id);
    expect(told('en', 'look-up', {})).toContain('—');
  }
);
