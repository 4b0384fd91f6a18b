import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const app = resolve(import.meta.dirname, '../lib/app').replaceAll('\\', '/');
/** What the bundler must not take for a file of its own. */
const prefix = '\0switchboard-message/';

/** How every file imports the messages. */
const importOfAll = "import { m } from '#app/messages';";

type MessageTable = Readonly<Record<string, string>>;

/**
 * Makes the messages of a build. In development and in tests, and for types, paraglide compiles them; its modules cost a
 * build 5 s and a page a tenth more JavaScript: three functions a message, where two texts and one shared function do.
 * A module a message, as there, so that each page loads its own; whoever takes them from `m` imports those alone, for what is imported in one
 * piece is grouped into one. `message-plugin.test.ts` holds both side by side.
 */
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

/** A source with an import for each message that it takes from `m`; `m` itself stays only for what else is done with it. */
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

/** The messages of both languages by their keys. */
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

/** A text as JavaScript: a string, or a function of what goes into its holes. */
export function wording(text: string): string {
  const holes = /\{(\w+)\}/g;
  const literal = text.replace(/[`\\]|\$(?=\{)/g, '\\$&').replace(holes, '${i.$1}');
  return holes.test(text) ? `(i) => \`${literal}\`` : `\`${literal}\``;
}
