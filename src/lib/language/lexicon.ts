import { bad, good, hasErrors, type Diagnostic, type Result } from '#domain/diagnostic';
import { forbiddenLabels, parts, talkActs } from '#domain/words';
import { compileClasses, entryFrom, spellOut, type Entry } from './inside/compile';
import { mistake } from './inside/mistakes';
import type { LexiconSource } from './inside/source';
import { nameKinds, type NameKind, type Units } from './inside/slots';
import { Tables } from './inside/tables';
import { addTo, trie, type Trie } from './inside/trie';
import { normalise } from './normalise';

export type { LexiconSource } from './inside/source';

/** The compiled lexicon. Take a digest of the sources, not of this. */
export interface Lexicon {
  readonly entries: readonly Entry[];
  /** Number of the table of each class the reader looks up itself. */
  readonly cues: ReadonlyMap<string, number>;
  readonly tables: readonly Trie<true>[];
  readonly names: ReadonlyMap<NameKind, readonly (readonly [string, readonly string[]])[]>;
  readonly units: Units;
  readonly fillers: Trie<true>;
  readonly spellings: Trie<readonly string[]>;
}

/** Classes that the reader itself looks up; the vocabulary must have them. */
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
  'within',
  'after-span'
];

/**
 * Compiles the lexicon. Codes: SB0201 unknown part, act or label · SB0202 unknown class · SB0203 notation ·
 * SB0204 a class twice · SB0205 unknown value or name kind · SB0206 a needed class is missing · SB0207 shape.
 * @param sources the files as parsed, in any order
 */
export function compileLexicon(sources: readonly LexiconSource[]): Result<Lexicon> {
  const diagnostics: Diagnostic[] = [];
  const wordLists = new Map<string, { list: readonly string[]; family: string }>();
  const names = new Map<NameKind, [string, readonly string[]][]>();
  const money = trie<number>();
  const duration = trie<number>();
  const amount = trie<string>();
  const moment = trie<string>();
  const fillers = trie<true>();
  const spellings = trie<readonly string[]>();

  for (const source of sources) {
    const file = source?.family;
    if (typeof file !== 'string') {
      diagnostics.push(
        mistake(
          'SB0207',
          'lexicon',
          '一个词典文件没有 family',
          'a lexicon file has no family',
          '写上 family: 名称',
          'give it a family: name'
        )
      );
      continue;
    }
    for (const [name, list] of Object.entries(source.words ?? {})) {
      if (wordLists.has(name))
        diagnostics.push(
          mistake(
            'SB0204',
            file,
            `词类 ${name} 重复`,
            `the class ${name} is there twice`,
            '合并或改名',
            'merge or rename it'
          )
        );
      wordLists.set(name, { list, family: file });
    }
    for (const [kind, byId] of Object.entries(source.names ?? {})) {
      if (!(nameKinds as readonly string[]).includes(kind)) {
        diagnostics.push(
          mistake(
            'SB0205',
            file,
            `不认识的名称类别 ${kind}`,
            `an unknown kind of name, ${kind}`,
            `用 ${nameKinds.join('、')} 之一`,
            `use one of ${nameKinds.join(', ')}`
          )
        );
        continue;
      }
      const list = names.get(kind as NameKind) ?? [];
      for (const [id, wordings] of Object.entries(byId))
        for (const wording of wordings) for (const row of spellOut(wording, file, diagnostics)) list.push([id, row]);
      names.set(kind as NameKind, list);
    }
    for (const [unit, value] of Object.entries(source.units?.money ?? {})) addTo(money, normalise(unit).words, value);
    for (const [unit, value] of Object.entries(source.units?.duration_ms ?? {}))
      addTo(duration, normalise(unit).words, value);
    for (const [unit, value] of Object.entries(source.units?.amount ?? {})) addTo(amount, normalise(unit).words, value);
    for (const [id, wordings] of Object.entries(source.moments ?? {}))
      for (const w of wordings) for (const row of spellOut(w, file, diagnostics)) addTo(moment, row, id);
    for (const filler of source.fillers ?? []) addTo(fillers, normalise(filler).words, true);
    for (const [wrong, right] of Object.entries(source.spellings ?? {}))
      addTo(spellings, normalise(wrong).words, normalise(right).words);
  }

  const classes = compileClasses(wordLists, diagnostics);
  for (const name of neededClasses) {
    if (!classes.has(name))
      diagnostics.push(
        mistake(
          'SB0206',
          'vocabulary',
          `缺少词类 ${name}`,
          `the class ${name} is missing`,
          '在 vocabulary 里补上',
          'add it to the vocabulary'
        )
      );
  }
  const tables = new Tables();
  const cues = new Map(neededClasses.map((name) => [name, tables.of(classes.get(name) ?? [])]));
  const entries: Entry[] = [];
  for (const source of sources) {
    for (const [name, entry] of Object.entries(source?.entries ?? {})) {
      const list = listOf(name);
      if (list) entries.push(entryFrom(list, name, entry, source.family, classes, tables, diagnostics));
      else
        diagnostics.push(
          mistake(
            'SB0201',
            source.family,
            `不认识的要素 ${name}`,
            `an unknown part, act or label, ${name}`,
            '改成目录里的名称',
            'use a name of the catalogue'
          )
        );
    }
  }
  if (hasErrors(diagnostics)) return bad(...diagnostics);
  const within = tables.all[cues.get('within')!]!;
  const after = tables.all[cues.get('after-span')!]!;
  const units = { money, duration, amount, moment, within, after };
  return good({ entries, cues, tables: tables.all, names, units, fillers, spellings }, diagnostics);
}

function listOf(name: string): Entry['list'] | undefined {
  if ((parts as readonly string[]).includes(name)) return 'parts';
  if ((talkActs as readonly string[]).includes(name)) return 'talk';
  if ((forbiddenLabels as readonly string[]).includes(name)) return 'forbidden';
  return undefined;
}
