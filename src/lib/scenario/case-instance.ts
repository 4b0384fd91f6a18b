import { assert } from '#domain/assert';
import { fill, inLang, type Lang, type Text } from '#domain/text';
import { chance, pick } from '#kernel/random';
import type { SpokenValue } from '#domain/scenario-names';
import type { Case } from '#machines/clause';
import type { DeskData, FactValue, Scenario, Variant } from './scenario';

/** A scenario with its seed: what is true of this case, before the first entry. Luck ends here. */
export interface CaseInstance {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly lang: Lang;
  readonly variant: string;
  readonly case: Case;
  /** Every fact as it is said in the language of the call. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly desk: DeskData;
  /** Team to which the ticket belongs if it cannot be settled on the call. */
  readonly team: string | undefined;
  readonly expects: Readonly<Record<string, readonly SpokenValue[]>>;
}

/** The variant that a seed plays. */
export function variantOf(scenario: Scenario, seed: number): string {
  const entries = Object.entries(scenario.variants);
  assert(entries.length > 0, 'a scenario with a variant', scenario.id);
  const total = entries.reduce((sum, [, variant]) => sum + variant.weight, 0);
  let left = chance(seed, 'variant') * total;
  for (const [id, variant] of entries) {
    left -= variant.weight;
    if (left < 0) return id;
  }
  return entries.at(-1)![0];
}

/** The case that a variant makes, whatever else its seed draws. */
export function caseOf(scenario: Scenario, variant: Variant): Case {
  return {
    class: scenario.class,
    business: scenario.business,
    channel: scenario.channel,
    tier: variant.tier ?? scenario.tier,
    care: variant.care ?? scenario.care,
    difficulty: variant.difficulty ?? 'none',
    conditions: { ...scenario.conditions, ...variant.conditions }
  };
}

/** Fixes everything that scenario, seed and language leave open. Pure. */
export function instantiateCase(scenario: Scenario, seed: number, lang: Lang): CaseInstance {
  const variantId = variantOf(scenario, seed);
  const variant = scenario.variants[variantId]!;
  const drawn = Object.fromEntries(
    Object.entries(scenario.facts).map(([id, fact]) => [id, spoken(pick(seed, `fact.${id}`, fact.values), lang)])
  );
  const facts = Object.fromEntries(
    Object.entries(drawn).map(([id, value]) => [id, typeof value === 'string' ? fill(value, drawn) : value])
  );
  return {
    scenario,
    seed,
    lang,
    variant: variantId,
    case: caseOf(scenario, variant),
    facts,
    desk: { ...scenario.desk, ...variant.desk },
    team: variant.team,
    expects: Object.fromEntries(
      Object.entries(scenario.expects).map(([act, values]) => [
        act,
        values.map((value) => (typeof value === 'string' ? fill(value, facts) : value))
      ])
    )
  };
}

function spoken(value: FactValue, lang: Lang): string | number {
  return typeof value === 'object' ? inLang(value as Text, lang) : value;
}
