import { describe, expect, test } from 'vitest';
import { either } from '#app/either';
import { locale, locales } from '#app/locale.svelte';
import { m } from '#app/messages';
import { readMessages, wording } from './message-plugin.ts';

type Message = (inputs: Readonly<Record<string, unknown>>) => string;
const [zh, en] = readMessages();
const compiled = m as unknown as Readonly<Record<string, Message>>;

/** What the text of a wording is once it is run, as in a build. */
const run = (text: string): Parameters<typeof either>[0] => new Function(`return ${wording(text)}`)();

describe('messages of a build', () => {
  test.each(locales)('say in %s what paraglide makes them say', (lang) => {
    locale.set(lang);
    for (const [key, text] of Object.entries(zh)) {
      const holes = [...text.matchAll(/\{(\w+)\}/g)].map(([, hole], at) => [hole!, at % 2 === 0 ? `<${hole}>` : at]);
      const inputs = Object.fromEntries(holes) as Readonly<Record<string, unknown>>;
      const built = either(run(text), run(en[key]!));
      expect(built(inputs), key).toBe(compiled[key]!(inputs));
    }
  });

  test('keep what JavaScript would take for its own', () => {
    expect(run('a ` b \\ c $ d')).toBe('a ` b \\ c $ d');
    expect((run('${x}') as Message)({ x: 1 })).toBe('$1');
  });
});
