import type { Lexicon } from './compiled';
import { normalise } from './normalise';
import type { ScenarioNames } from '../reading';
import type { NameKind } from './slots';
import { addTo, trie, type Trie } from './trie';

/** The names of the lexicon and those that a scenario adds, by kind. */
export function nameTables(lexicon: Lexicon, names: ScenarioNames | undefined): Map<NameKind, Trie<string>> {
  const tables = new Map<NameKind, Trie<string>>();
  const added: readonly (readonly [NameKind, Readonly<Record<string, readonly string[]>> | undefined])[] = [
    ['service', names?.services],
    ['plan', names?.plans],
    ['desk', names?.desks],
    ['cause', names?.causes],
    ['remedy', names?.remedies]
  ];
  // The scenario's names come first: the first one added keeps the place.
  for (const [kind, byId] of added) {
    const table = trie<string>();
    for (const [id, wordings] of Object.entries(byId ?? {}))
      for (const w of wordings) addTo(table, normalise(w).words, id);
    tables.set(kind, table);
  }
  for (const [kind, list] of lexicon.names) {
    const table = tables.get(kind) ?? trie<string>();
    for (const [id, row] of list) addTo(table, row, id);
    tables.set(kind, table);
  }
  return tables;
}
