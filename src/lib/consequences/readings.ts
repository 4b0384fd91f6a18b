import { namesHeard } from '#contact/names-heard';
import type { ScenarioNames } from '#domain/scenario-names';
import type { Lang } from '#domain/text';
import type { Reading, ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';

/** Creates a reader for a language that knows names beside those of the lexicon. */
export type MakeReader = (names: ScenarioNames, lang: Lang) => ReadUtterance;

/** Cache of readings of lines. Policies that forbid the same words share them. */
export class ReadingMemo {
  readonly #make: MakeReader;
  readonly #readers = new Map<string, ReadUtterance>();
  readonly #known = new WeakMap<Policy, Map<Scenario, Map<Lang, ReadUtterance>>>();
  readAnew = 0;

  constructor(make: MakeReader) {
    this.#make = make;
  }

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
