import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notScenario } from './studio.svelte.ts';

const of = (text: string) => notScenario(new TextEncoder().encode(text), text)?.came.en;

it('says what a file is that is none', () => {
  expect(notScenario(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), undefined)?.came.en).toBe('a picture');
  expect(notScenario(new Uint8Array([0x50, 0x4b, 3, 4]), undefined)?.came.en).toContain('Word');
  expect(of('{ "name": "a" }')).toBe('data in JSON');
  expect(of('[1, 2]')).toBe('data in JSON');
  expect(of('sandbox: 1\n')).toBe('a save of the sandbox');
});

it('takes what may be one, right or half written', () => {
  expect(of(readFileSync('scenarios/templates/enquiry.yaml', 'utf8'))).toBeUndefined();
  expect(of('{ "scenario": "mine" }')).toBeUndefined();
  expect(of('title: { zh: 话')).toBeUndefined();
  expect(of('title: mine\n')).toBeUndefined();
});
