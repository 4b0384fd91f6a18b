/** Bundles the lexicon for a browser, in its compact notation, with only the sources that one language needs. */
import { parsePattern, printPattern, type PatternNode } from './inside/notation';
import type { EntrySource, LexiconSource, PatternSource } from './inside/source';
import { normalise } from './inside/normalise';
import { packOf, type ReadLanguage } from './lexicon-bundle';
import type { ScenarioNames } from './reading';

type Lists = Readonly<Record<string, readonly string[]>>;

type Fits = (words: readonly string[]) => boolean;

function fitsIn(sources: readonly LexiconSource[], pack: ReadLanguage): Fits {
  const foreign = new Set(sources.flatMap((source) => source.foreign ?? []));
  return (words) => {
    const needed = packOf(words, foreign);
    return needed === undefined || needed === pack || (needed === 'both' && pack === 'zh');
  };
}

type Slim = (wording: string) => string | undefined;

function slimBy(fits: Fits, kept: ReadonlySet<string>): Slim {
  return (wording) => {
    const node = parsePattern(String(wording));
    // Whatever is wrong with it, compiling will say.
    if (typeof node === 'string') return wording;
    const left = pruned(node, fits, kept);
    return left && printPattern(left);
  };
}

/** Removes wordings impossible in one language from scenario and policy; names that fill slots are kept. */
export function slimNames(
  { says = {}, taboos = {}, ...names }: ScenarioNames,
  sources: readonly LexiconSource[],
  pack: ReadLanguage
): ScenarioNames {
  const slim = slimBy(fitsIn(sources, pack), new Set());
  const each = <From, To>(lists: Readonly<Record<string, readonly From[]>>, left: (one: From) => readonly To[]) =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.flatMap(left)]));
  const wordings = (wording: string): readonly string[] => {
    const say = slim(wording);
    return say === undefined ? [] : [say];
  };
  return {
    ...names,
    says: each(says, wordings),
    taboos: each(taboos, ({ say, value }) => wordings(say).map((one) => ({ say: one, value })))
  };
}

/** Merges the sources of one language's piece; its texts read as with the whole lexicon. */
export function slimLexicon(sources: readonly LexiconSource[], pack: ReadLanguage): LexiconSource {
  const fits = fitsIn(sources, pack);
  const kept = keptClasses(sources, fits);
  const slim = slimBy(fits, kept);
  const list = (wordings: readonly string[]): string[] => wordings.flatMap((wording) => slim(wording) ?? []);
  const lists = (of: (source: LexiconSource) => Lists | undefined): Record<string, string[]> =>
    merged(sources.map((source) => mapped(of(source), list)));
  const keys = <Value>(of: (source: LexiconSource) => Readonly<Record<string, Value>> | undefined) =>
    Object.fromEntries(
      sources.flatMap((source) => Object.entries(of(source) ?? {}).filter(([key]) => fits(normalise(key).words)))
    );
  return {
    family: pack,
    foreign: [...new Set(sources.flatMap((source) => source.foreign ?? []))],
    words: lists(({ words }) => words),
    names: Object.fromEntries(
      [...new Set(sources.flatMap(({ names }) => Object.keys(names ?? {})))].map((kind) => [
        kind,
        lists(({ names }) => names?.[kind])
      ])
    ),
    units: {
      money: keys(({ units }) => units?.money),
      duration_ms: keys(({ units }) => units?.duration_ms),
      amount: keys(({ units }) => units?.amount)
    },
    moments: lists(({ moments }) => moments),
    fillers: sources.flatMap(({ fillers }) => fillers ?? []).filter((filler) => fits(normalise(filler).words)),
    spellings: keys(({ spellings }) => spellings),
    entries: Object.fromEntries(
      sources.flatMap(({ entries }) =>
        Object.entries(entries ?? {}).map(([name, entry]) => [name, slimEntry(entry, slim)])
      )
    ),
    votes: Object.fromEntries(
      sources.flatMap(({ votes }) => Object.entries(votes ?? {}).filter(([lang]) => lang === pack))
    )
  };
}

function slimEntry(entry: EntrySource, slim: Slim): EntrySource {
  const {
    means: _means,
    yes: _yes,
    no: _no,
    say,
    unless,
    'not-with': notWith,
    'doubt-with': doubtWith,
    ...rest
  } = entry;
  const list = (lines: readonly string[] | undefined): string[] => (lines ?? []).flatMap((line) => slim(line) ?? []);
  const pattern = (source: PatternSource): readonly PatternSource[] => {
    const text = slim(typeof source === 'string' ? source : source.say);
    if (text === undefined) return [];
    return [typeof source === 'string' ? text : { ...source, say: text }];
  };
  return {
    ...rest,
    say: say.flatMap(pattern),
    ...(unless && { unless: list(unless) }),
    ...(notWith && { 'not-with': list(notWith) }),
    ...(doubtWith && { 'doubt-with': list(doubtWith) })
  };
}

function keptClasses(sources: readonly LexiconSource[], fits: Fits): ReadonlySet<string> {
  const lists = new Map(sources.flatMap(({ words }) => Object.entries(words ?? {})));
  let kept = new Set(lists.keys());
  for (;;) {
    const next = new Set([...kept].filter((name) => lists.get(name)!.some((wording) => survives(wording, fits, kept))));
    if (next.size === kept.size) return kept;
    kept = next;
  }
}

function survives(wording: string, fits: Fits, kept: ReadonlySet<string>): boolean {
  const node = parsePattern(String(wording));
  return typeof node === 'string' || pruned(node, fits, kept) !== undefined;
}

function pruned(node: PatternNode, fits: Fits, kept: ReadonlySet<string>): PatternNode | undefined {
  const inner = (one: PatternNode): PatternNode | undefined => pruned(one, fits, kept);
  switch (node.kind) {
    case 'words':
      return fits(node.words) ? node : undefined;
    case 'class':
      return kept.has(node.name) ? node : undefined;
    case 'slot':
    case 'gap':
      return node;
    case 'both': {
      const [a, b] = node.nodes.map(inner);
      return a && b && { ...node, nodes: [a, b] };
    }
    case 'row': {
      const nodes: PatternNode[] = [];
      for (const one of node.nodes) {
        const left = inner(one);
        if (left) nodes.push(left);
        else if (!(one.kind === 'choice' && one.optional)) return undefined;
      }
      return nodes.length > 0 ? { kind: 'row', nodes } : undefined;
    }
    case 'choice': {
      const nodes = node.nodes.flatMap((one) => inner(one) ?? []);
      return nodes.length > 0 ? { ...node, nodes } : undefined;
    }
  }
}

function mapped(lists: Lists | undefined, list: (wordings: readonly string[]) => string[]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists ?? {}).map(([key, wordings]) => [key, list(wordings)]));
}

function merged(all: readonly Record<string, string[]>[]): Record<string, string[]> {
  const one: Record<string, string[]> = {};
  for (const some of all) for (const [key, list] of Object.entries(some)) (one[key] ??= []).push(...list);
  return one;
}
