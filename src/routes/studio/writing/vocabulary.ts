import { customerWords } from '#atlas/customer-words';
import { guardText } from '#atlas/guard-words';
import { parts, talkActs } from '#domain/act-ids';
import { demandLives } from '#domain/ids';
import { own } from '#domain/own';
import { channelNames, classNames, difficultyNames, languageNames, modeNames } from '#domain/terms';
import type { Text } from '#domain/text';
import { policyWords } from '#formats/policy-words';
import { entryAt, here, type Entry } from '#formats/yaml-outline';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText } from '#machines/clause-text';
import { conditions, type Condition } from '#machines/clause';
import { deskActs } from '#machines/desk-acts';
import { ownRuleNames, type OwnRule } from '#machines/own-rules';
import type { Policy } from '#machines/policy';
import type { SharedFile } from '#scenario/read';
import type { Scenario } from '#scenario/scenario';
import { clauseIds, happenings, remedyKinds, said, valueLists } from '#scenario/vocabulary';
import { nobody } from '../nobody.ts';
import type { KindAt, WordKind } from './kinds-at.ts';
import { firstIn, statesIn, textOf, wordsUnder } from './written.ts';

export interface Word {
  readonly word: string;
  readonly title?: Text | undefined;
}

/** Names from outside that a scenario may refer to. */
export interface Surroundings {
  readonly policy?: Policy | undefined;
  readonly shared: Readonly<Record<string, SharedFile>>;
  readonly scenario?: Scenario | undefined;
}

/** Vocabulary for writing: names defined in the scenario, in shared behaviour, and in SOP and policy. */
export class Vocabulary {
  readonly #words;

  constructor(
    private readonly root: Entry,
    private readonly around: Surroundings
  ) {
    this.#words = customerWords(around.scenario ?? nobody);
  }

  of({ kind, of }: KindAt): readonly Word[] {
    const words = this.#byKind[kind](of ?? '');
    // What is being written is none of what there is.
    return [...new Map(words.map((it) => [it.word, it])).values()].filter(({ word }) => !word.includes(here));
  }

  fixed(word: string): Text | undefined {
    const condition = conditions.find((it) => it === word);
    if (condition) return conditionName(condition);
    const found = fixedNames.map((names) => own(names, word)).find((it) => it !== undefined);
    return found ?? own(policyWords, word);
  }

  get #used(): readonly SharedFile[] {
    const uses = entryAt(this.root, ['uses']);
    const ids = [uses?.scalar, ...(uses?.entries ?? []).map(({ scalar }) => scalar)];
    return ids.flatMap((id) => own(this.around.shared, id ?? '') ?? []);
  }

  #listed(
    path: readonly string[],
    title: (entry: Entry) => Text | undefined,
    shared: (file: SharedFile) => Readonly<Record<string, Text | undefined>> = () => ({})
  ): readonly Word[] {
    const here = (entryAt(this.root, path)?.entries ?? []).filter(({ colon }) => colon);
    return [
      ...here.map((entry) => ({ word: String(entry.key), title: title(entry) })),
      ...this.#used.flatMap((file) => Object.entries(shared(file)).map(([word, title]) => ({ word, title })))
    ];
  }

  readonly #lines = (): readonly Word[] =>
    this.#listed(
      ['lines'],
      (it) => textOf(it),
      ({ lines }) => mapped(lines, ({ zh, en }) => ({ zh: zh[0] ?? '', en: en[0] ?? '' }))
    );
  readonly #facts = (): readonly Word[] =>
    this.#listed(
      ['facts'],
      (it) => textOf(it, 'label'),
      ({ facts }) => mapped(facts, ({ label }) => label)
    );
  readonly #remedies = (): readonly Word[] => this.#listed(['remedies'], (it) => textOf(it, 'label'));
  readonly #named = (list: string): readonly Word[] =>
    this.#listed(['names', list], firstWords, ({ names }) =>
      mapped(own(names as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>, list) ?? {}, (some) =>
        same(some[0] ?? '')
      )
    );

  readonly #byKind: Readonly<Record<WordKind, (of: string) => readonly Word[]>> = {
    line: this.#lines,
    fact: this.#facts,
    remedy: this.#remedies,
    'remedy-kind': () => remedyKinds.map((word) => ({ word, title: this.#heard(word) })),
    solution: () => [...this.#remedies(), ...this.#byKind['remedy-kind']('')],
    flag: () => this.#flags(),
    variant: () => this.#listed(['variants'], (it) => textOf(it, 'title')),
    region: () => this.#regions(),
    state: (region) => this.#states(region),
    trigger: () => [...this.#said(), ...this.#happenings(), ...this.#desk()],
    'once-said': () => [...this.#said(), ...this.#desk()],
    part: () => [...parts, ...talkActs].map((word) => ({ word, title: this.#heard(word) })),
    said: () => said.map((word) => ({ word, title: this.#heard(word) })),
    value: (act) => this.#values(act),
    clause: () => clauseIds.map((word) => ({ word, title: this.clause(word) })),
    shared: () => Object.values(this.around.shared).map(({ id, about }) => ({ word: id, title: about })),
    business: () => fromTable(this.around.policy?.businessTypes ?? {}),
    team: () => fromTable(this.around.policy?.teams ?? {}),
    desk: () => fromTable(this.around.policy?.desks ?? {}),
    service: () => this.#named('services'),
    cause: () => this.#named('causes'),
    'good-line': () =>
      this.#listed(
        ['ready'],
        (it) => (it.entries.some(({ key }) => key === 'bad') ? undefined : textOf(it, 'say')),
        ({ ready }) => mapped(ready, (it) => (it.bad ? undefined : it.say))
      ).filter(({ title }) => title !== undefined),
    formula: () => this.#formulas()
  };

  clause(id: string): Text | undefined {
    const clause = callClauseOf(id);
    return clause ? clauseText(clause, this.around.policy) : own(ownRuleNames, id as OwnRule);
  }

  #heard(trigger: string): Text | undefined {
    return this.#words.way(`act.${trigger}`);
  }

  #said(): readonly Word[] {
    const valued = Object.keys(valueLists).flatMap((act) => this.#values(act).map(({ word }) => `${act}:${word}`));
    return [...said, ...valued].map((word) => ({ word, title: this.#heard(word) }));
  }

  #happenings(): readonly Word[] {
    const words = this.#listed(['words'], firstWords, ({ words = {} }) => mapped(words, (some) => same(some[0] ?? '')));
    return [
      ...happenings.map((word) => ({ word, title: this.#heard(word) })),
      ...words.map(({ word, title }) => ({ word: `word:${word}`, title })),
      { word: 'amiss:rude', title: this.#heard('amiss:rude') },
      ...clauseIds.map((id) => ({ word: `amiss:${id}`, title: this.clause(id) }))
    ];
  }

  #desk(): readonly Word[] {
    return deskActs.map(({ name }) => ({ word: `desk:${name}`, title: this.#heard(`desk:${name}`) }));
  }

  #values(act: string): readonly Word[] {
    const list = own(valueLists, act)?.list;
    if (!list) return [];
    if (list === 'remedies') return this.#byKind.solution('');
    return [...this.#named(list), ...(list === 'desks' ? this.#byKind.desk('') : [])];
  }

  #regions(): readonly Word[] {
    const of = (it: Entry) => textOf(it, 'title');
    return [
      ...this.#listed(['demands'], of, ({ demands }) => mapped(demands, ({ title }) => title)),
      ...this.#listed(['behaviour'], of, ({ behaviour }) => mapped(behaviour, ({ title }) => title)),
      ...(entryAt(this.root, ['talk']) ? [{ word: 'talk' }] : [])
    ];
  }

  #states(region: string): readonly Word[] {
    const shared = this.#used.find(({ behaviour }) => Object.hasOwn(behaviour, region))?.behaviour[region];
    const isDemand =
      entryAt(this.root, ['demands', region]) || this.#used.some(({ demands }) => Object.hasOwn(demands, region));
    const ids = isDemand ? demandLives : [...statesIn(this.root, region), ...Object.keys(shared?.states ?? {})];
    return ids.map((word) => ({ word, title: this.#words.state([region, word]) }));
  }

  #flags(): readonly Word[] {
    return [...new Set([...this.flagsSet(), ...this.#sharedFlags(asked)])].map((word) => ({ word }));
  }

  /** Returns flags that reactions set, and traits of the customer. */
  flagsSet(): readonly string[] {
    return [...wordsUnder(this.root, given), ...this.#sharedFlags(setting)];
  }

  #sharedFlags(keys: ReadonlySet<string>): readonly string[] {
    return this.#used.flatMap(({ demands, behaviour }) => flagsOf([demands, behaviour], keys));
  }

  #formulas(): readonly Word[] {
    const prefixed = (kind: string, names: Readonly<Record<string, Text>>) =>
      fromTable(names).map(({ word, title }) => ({ word: `${kind}:${word}`, title }));
    return [
      ...conditions.map((word) => ({
        word,
        title: conditionName(word)
      })),
      ...['care', 'vip'].map((word) => ({ word, title: own(policyWords, word) })),
      ...prefixed('class', classNames),
      ...prefixed('difficulty', difficultyNames),
      ...prefixed('business', this.around.policy?.businessTypes ?? {})
    ];
  }
}

const fixedNames: readonly Readonly<Record<string, Text>>[] = [
  channelNames,
  classNames,
  difficultyNames,
  languageNames,
  modeNames
];

const conditionName = (word: Condition): Text | undefined =>
  word === 'departments'
    ? { zh: '要别的部门配合', en: 'other departments are needed' }
    : (guardText({ name: 'case', params: word }) ?? own(policyWords, word));

const same = (text: string): Text => ({ zh: text, en: text });
const fromTable = (names: Readonly<Record<string, Text>>): readonly Word[] =>
  Object.entries(names).map(([word, title]) => ({ word, title }));

function mapped<From, To>(all: Readonly<Record<string, From>>, to: (from: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(all).map(([id, it]) => [id, to(it)]));
}

function firstWords(entry: Entry): Text | undefined {
  const first = firstIn(entry);
  return first === undefined ? undefined : same(first);
}

const given: ReadonlySet<string | number> = new Set(['set', 'traits', 'one-of']);

const setting: ReadonlySet<string> = new Set(['set']);
const asked: ReadonlySet<string> = new Set(['has', 'lacks']);

function flagsOf(value: unknown, keys: ReadonlySet<string>): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    keys.has(key) && Array.isArray(inner) ? inner.map(String) : flagsOf(inner, keys)
  );
}
