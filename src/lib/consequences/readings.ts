import { namesHeard } from '#contact/names-heard';
import type { ScenarioNames } from '#domain/scenario-names';
import type { Lang } from '#domain/text';
import type { Reading, ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';

/** Makes what reads the lines of a language with names beside the lexicon's. */
export type MakeReader = (names: ScenarioNames, lang: Lang) => ReadUtterance;

/**
 * What lines mean, each read once. Two policies that forbid the same words read alike, so that a draft which changes none of them has nothing
 * read anew.
 */
export class ReadingMemo {
  readonly #make: MakeReader;
  readonly #readers = new Map<string, ReadUtterance>();
  readonly #known = new WeakMap<Policy, Map<Scenario, Map<Lang, ReadUtterance>>>();
  /** So many lines were read, each for the first time. */
  readAnew = 0;

  constructor(make: MakeReader) {
    this.#make = make;
  }

  /** What reads the lines of a scenario under a policy. */
  of(scenario: Scenario, policy: Policy, lang: Lang): ReadUtterance {
    const scenarios = inMap(this.#known, policy, () => new Map<Scenario, Map<Lang, ReadUtterance>>());
    const langs = inMap(scenarios, scenario, () => new Map<Lang, ReadUtterance>());
    return inMap(langs, lang, () => this.#named(namesHeard(scenario.names, policy), lang));
  }

  #named(names: ScenarioNames, lang: Lang): ReadUtterance {
    return inMap(this.#readers, `${lang} ${JSON.stringify(names)}`, () => {
      const readings = new Map<string, Reading>();
      let read: ReadUtterance | undefined;
      return (text) =>
        inMap(readings, text, () => {
          this.readAnew += 1;
          // Making one takes longer than reading with it: only where a line is new.
          read ??= this.#make(names, lang);
          return read(text);
        });
    });
  }
}

interface MapLike<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function inMap<K, V>(map: MapLike<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
