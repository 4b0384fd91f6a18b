import type { Lexicon } from './compiled';
import { normalise } from './normalise';
import type { ScenarioNames } from '../reading';
import type { NameKind } from './slots';
import { addTo, trie, type Trie } from './trie';

const shared = new WeakMap<Lexicon, ReadonlyMap<NameKind, Trie<string>>>();

/** Collects the names of the lexicon and of a scenario, by kind. For a name in both, the scenario's counts. */
export function nameTables(lexicon: Lexicon, names: ScenarioNames | undefined): ReadonlyMap<NameKind, Trie<string>> {
  const known = shared.get(lexicon) ?? tablesOf(lexicon);
  shared.set(lexicon, known);
  const tables = new Map(known);
  const added: readonly (readonly [NameKind, Readonly<Record<string, readonly string[]>> | undefined])[] = [
    ['service', names?.services],
    ['plan', names?.plans],
    ['desk', names?.desks],
    ['cause', names?.causes],
    ['remedy', names?.remedies]
  ];
  for (const [kind, byId] of added) {
    const own = trie<string>();
    for (const [id, wordings] of Object.entries(byId ?? {}))
      for (const w of wordings) addTo(own, normalise(w).words, id);
    tables.set(kind, over(own, known.get(kind)));
  }
  return tables;
}

function tablesOf(lexicon: Lexicon): ReadonlyMap<NameKind, Trie<string>> {
  const tables = new Map<NameKind, Trie<string>>();
  for (const [kind, list] of lexicon.names) {
    const table = trie<string>();
    for (const [id, row] of list) addTo(table, row, id);
    tables.set(kind, table);
  }
  return tables;
}

function over(upper: Trie<string>, lower: Trie<string> | undefined): Trie<string> {
  if (!lower) return upper;
  if (upper.next.size === 0 && upper.value === undefined) return lower;
  const next = new Map(lower.next);
  for (const [word, child] of upper.next) next.set(word, over(child, lower.next.get(word)));
  const value = upper.value ?? lower.value;
  return value === undefined ? { next } : { next, value };
}
