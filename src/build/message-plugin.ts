import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const app = resolve(import.meta.dirname, '../lib/app').replaceAll('\\', '/');
const prefix = '\0switchboard-message/';

const importOfAll = "import { m } from '#app/messages';";

type MessageTable = Readonly<Record<string, string>>;

/** Compiles the messages, one module each, in place of paraglide, whose modules are slower to build and larger. */
export function messagePlugin(): Plugin {
  let tables: readonly [zh: MessageTable, en: MessageTable];
  return {
    name: 'switchboard-messages',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      tables = readMessages();
    },
    resolveId: {
      filter: { id: /\/paraglide\/(messages|runtime)\.js$|^\0switchboard-message\// },
      handler: (id) => (id.startsWith(prefix) ? id : prefix + (id.endsWith('/messages.js') ? '' : 'runtime'))
    },
    transform: {
      filter: { code: importOfAll },
      handler: (code) => ({ code: importedAlone(code, (key) => Object.hasOwn(tables[0], key)), map: null })
    },
    load: {
      filter: { id: /^\0switchboard-message\// },
      handler(id) {
        const [zh, en] = tables;
        const key = id.slice(prefix.length);
        if (key === '') return { code: indexOf(Object.keys(zh)), moduleSideEffects: false };
        // The shared function reads the locale itself.
        if (key === 'runtime') return 'export const overwriteGetLocale = () => {};';
        return { code: messageModule(key, zh[key]!, en[key]!), moduleSideEffects: false };
      }
    }
  };
}

/** Returns a source with a separate import for each message used from `m`; `m` itself stays only for other uses. */
export function importedAlone(code: string, isKey: (key: string) => boolean): string {
  const keys = new Set<string>();
  const named = code.replace(/(?<![\w$.])m\.([a-z][a-z0-9_]*)/g, (whole, key: string) => {
    if (!isKey(key)) return whole;
    keys.add(key);
    return `message_${key}`;
  });
  const rest = /(?<![\w$.'"-])m(?=[[.)},;])/.test(named.replaceAll(importOfAll, ''));
  const imports = [...keys].map((key) => `import { ${key} as message_${key} } from ${JSON.stringify(prefix + key)};`);
  return named.replace(importOfAll, [...(rest ? [importOfAll] : []), ...imports].join(' '));
}

export function readMessages(): readonly [zh: MessageTable, en: MessageTable] {
  const [zh, en] = ['zh-CN', 'en'].map((name) => {
    const table = JSON.parse(readFileSync(`${app}/messages/${name}.json`, 'utf8')) as MessageTable;
    return Object.fromEntries(Object.entries(table).filter(([key]) => !key.startsWith('$')));
  });
  return [zh!, en!];
}

function indexOf(keys: readonly string[]): string {
  return keys.map((key) => `export { ${key} } from ${JSON.stringify(prefix + key)};`).join('\n');
}

function messageModule(key: string, zh: string, en: string): string {
  const made = `/*@__PURE__*/ either(${wording(zh)}, ${wording(en)})`;
  return `import { either } from ${JSON.stringify(`${app}/inside/either.ts`)};\nexport const ${key} = ${made};`;
}

/** Returns a text as JavaScript: a string, or a function of its placeholders. */
export function wording(text: string): string {
  const holes = /\{(\w+)\}/g;
  const literal = text.replace(/[`\\]|\$(?=\{)/g, '\\$&').replace(holes, '${i.$1}');
  return holes.test(text) ? `(i) => \`${literal}\`` : `\`${literal}\``;
}
