import { answers, forbiddenLabels, marks, parts, talkActs } from '#domain/act-ids';
import type { Lexicon } from './compiled';
import { normalise } from './normalise';
import { compileClasses, entryFrom, spellOut, type LexiconEntry } from './compile';
import type { Mistake } from './mistakes';
import { nameKinds, type NameKind } from './slots';
import type { LexiconSource } from './source';
import { WordTables } from './tables';
import { addTo, trie } from './trie';
import { Votes } from './classifier';

const neededClasses = [
  'negator',
  'harmless-not',
  'says',
  'reported',
  'conditional',
  'afterwards',
  'ask-head',
  'ask-tail',
  'past-head',
  'past-tail',
  'soft-filler',
  'clause-head',
  'leads-on',
  'within',
  'after-span'
];

/** Compiles the sources; if `lazily`, vetoes compile when first needed and their mistakes go unreported. */
export function assemble(sources: readonly LexiconSource[], told: Mistake[], lazily = false): Lexicon {
  const wordLists = new Map<string, { list: readonly string[]; family: string }>();
  const names = new Map<NameKind, [string, readonly string[]][]>();
  const money = trie<number>();
  const duration = trie<number>();
  const amount = trie<string>();
  const moment = trie<string>();
  const fillers = trie<true>();
  const spellings = trie<readonly string[]>();
  const foreign = new Set<string>();
  const votes = new Map<string, Votes>();

  for (const source of sources) {
    const file = source?.family;
    if (typeof file !== 'string') {
      told.push({ code: 'SB0207', family: 'lexicon', what: '' });
      continue;
    }
    for (const [name, list] of Object.entries(source.words ?? {})) {
      if (wordLists.has(name)) told.push({ code: 'SB0204', family: file, what: name });
      wordLists.set(name, { list, family: file });
    }
    for (const [kind, byId] of Object.entries(source.names ?? {})) {
      if (!(nameKinds as readonly string[]).includes(kind)) {
        told.push({ code: 'SB0205', family: file, what: kind, among: nameKinds });
        continue;
      }
      const list = names.get(kind as NameKind) ?? [];
      for (const [id, wordings] of Object.entries(byId))
        for (const wording of wordings) for (const row of spellOut(wording, file, told)) list.push([id, row]);
      names.set(kind as NameKind, list);
    }
    for (const [unit, value] of Object.entries(source.units?.money ?? {})) addTo(money, normalise(unit).words, value);
    for (const [unit, value] of Object.entries(source.units?.duration_ms ?? {}))
      addTo(duration, normalise(unit).words, value);
    for (const [unit, value] of Object.entries(source.units?.amount ?? {})) addTo(amount, normalise(unit).words, value);
    for (const [id, wordings] of Object.entries(source.moments ?? {}))
      for (const w of wordings) for (const row of spellOut(w, file, told)) addTo(moment, row, id);
    for (const word of source.foreign ?? []) foreign.add(word);
    for (const [lang, learned] of Object.entries(source.votes ?? {})) votes.set(lang, new Votes(learned));
    for (const filler of source.fillers ?? []) addTo(fillers, normalise(filler).words, true);
    for (const [wrong, right] of Object.entries(source.spellings ?? {}))
      addTo(spellings, normalise(wrong).words, normalise(right).words);
  }

  const classes = compileClasses(wordLists, told);
  for (const name of neededClasses) {
    if (!classes.has(name)) told.push({ code: 'SB0206', family: 'vocabulary', what: name });
  }
  const tables = new WordTables();
  const cues = new Map(neededClasses.map((name) => [name, tables.of(classes.get(name) ?? [])]));
  const entries: LexiconEntry[] = [];
  for (const source of sources) {
    for (const [name, entry] of Object.entries(source?.entries ?? {})) {
      const list = listOf(name);
      if (list) entries.push(entryFrom(list, name, entry, source.family, classes, tables, told, lazily));
      else told.push({ code: 'SB0201', family: source.family, what: name });
    }
  }
  const within = tables.all[cues.get('within')!]!;
  const after = tables.all[cues.get('after-span')!]!;
  const units = { money, duration, amount, moment, within, after };
  return { entries, cues, tables: tables.all, names, units, fillers, spellings, foreign, votes };
}

function listOf(name: string): LexiconEntry['list'] | undefined {
  if ((parts as readonly string[]).includes(name)) return 'parts';
  if ((talkActs as readonly string[]).includes(name)) return 'talk';
  if ((forbiddenLabels as readonly string[]).includes(name)) return 'forbidden';
  if ((answers as readonly string[]).includes(name)) return 'answers';
  if ((marks as readonly string[]).includes(name)) return 'marks';
  return undefined;
}
