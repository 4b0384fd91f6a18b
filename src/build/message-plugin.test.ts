import { describe, expect, test } from 'vitest';
import { either } from '#app/inside/either';
import { locale, locales } from '#app/locale.svelte';
import { m } from '#app/messages';
import { importedAlone, readMessages, wording } from './message-plugin.ts';

type Message = (inputs: Readonly<Record<string, unknown>>) => string;
const [zh, en] = readMessages();
const compiled = m as unknown as Readonly<Record<string, Message>>;

type Wording = Parameters<typeof either>[0];

/** What texts are once a module of them is loaded, as in a build. */
async function load(texts: readonly string[]): Promise<readonly Wording[]> {
  const module = `export default [${texts.map(wording).join(',\n')}];`;
  const loaded: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`);
  return (loaded as { readonly default: readonly Wording[] }).default;
}

describe('messages of a build', () => {
  test.each(locales)('say in %s what paraglide makes them say', async (lang) => {
    locale.set(lang);
    const keys = Object.keys(zh);
    const inZh = await load(Object.values(zh));
    const inEn = await load(keys.map((key) => en[key]!));
    for (const [at, key] of keys.entries()) {
      const text = zh[key]!;
      const holes = [...text.matchAll(/\{(\w+)\}/g)].map(([, hole], place) => [
        hole!,
        place % 2 === 0 ? `<${hole}>` : place
      ]);
      const inputs = Object.fromEntries(holes) as Readonly<Record<string, unknown>>;
      const built = either(inZh[at]!, inEn[at]!);
      expect(built(inputs), key).toBe(compiled[key]!(inputs));
    }
  });

  test('keep what JavaScript would take for its own', async () => {
    const [plain, withHole] = await load(['a ` b \\ c $ d', '${x}']);
    expect(plain).toBe('a ` b \\ c $ d');
    expect((withHole as Message)({ x: 1 })).toBe('$1');
  });

  test('are imported one by one by whoever takes them from m', () => {
    const isKey = (key: string) => ['close', 'page_title'].includes(key);
    const imported = (code: string) => importedAlone(`import { m } from '#app/messages';\n${code}`, isKey);
    expect(imported('m.close() + m.page_title({ page: m.close() })')).toMatch(
      /^import \{ close as message_close \} from .*; import \{ page_title as message_page_title \} from .*;\nmessage_close\(\) \+ message_page_title\(\{ page: message_close\(\) \}\)$/
    );
    expect(imported('item.m.close(); m.unknown();')).toBe(
      "import { m } from '#app/messages';\nitem.m.close(); m.unknown();"
    );
    expect(imported('pick(m); m.close();')).toContain("import { m } from '#app/messages'; import { close");
  });
});
