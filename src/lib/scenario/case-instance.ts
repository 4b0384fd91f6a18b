import { assert } from '#domain/assert';
import { callOpens } from '#domain/call-time';
import { dateFrom, dateText } from '#domain/date-text';
import { fill, inLang, type Lang } from '#domain/text';
import { chance, pick } from '#kernel/random';
import type { SpokenValue } from '#domain/scenario-names';
import type { Case } from '#machines/clause';
import type { DeskData, FactValue, Scenario, Variant } from './scenario';

/** Scenario with all random choices fixed by its seed: the facts of this case before the first entry. */
export interface CaseInstance {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly lang: Lang;
  /** Time of the call, in Shanghai: `2026-11-24 10:50`. Dates of the case are relative to its day. */
  readonly opensAt: string;
  readonly variant: string;
  readonly case: Case;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly desk: DeskData;
  readonly team: string | undefined;
  readonly expects: Readonly<Record<string, readonly SpokenValue[]>>;
  readonly sums: Readonly<Record<string, readonly SpokenValue[]>>;
  readonly mood: number;
  readonly trust: number;
  readonly traits: readonly string[];
  /** Acts that disclose personal data; with values: only those. */
  readonly personal: Scenario['personal'];
}

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

/** The rarest case comes once in some twenty draws: so many are always enough, and never endless. */
const mostDraws = 2000;

/** Returns the first drawn seed that plays a variant; the very first draw if none does. */
export function seedOfVariant(scenario: Scenario, variant: string, seedAt: (draw: number) => number): number {
  const first = seedAt(0);
  for (let draw = 0, seed = first; draw < mostDraws; seed = seedAt(++draw))
    if (variantOf(scenario, seed) === variant) return seed;
  return first;
}

/** Returns the case of a variant; independent of the seed. */
export function caseOf(scenario: Scenario, variant: Variant): Case {
  return {
    class: scenario.class,
    business: scenario.business,
    channel: scenario.channel,
    ...(scenario.contact && { contact: scenario.contact }),
    tier: variant.tier ?? scenario.tier,
    care: variant.care ?? scenario.care,
    difficulty: variant.difficulty ?? 'none',
    conditions: { ...scenario.conditions, ...variant.conditions }
  };
}

/** Fixes what scenario, seed, language and time leave open. Pure. `when` applies if the scenario sets no time. */
export function instantiateCase(scenario: Scenario, seed: number, lang: Lang, when = callOpens): CaseInstance {
  const opensAt = scenario.opensAt ?? when;
  const variantId = variantOf(scenario, seed);
  const variant = scenario.variants[variantId]!;
  const values = { ...drawnFrom(scenario, seed), ...pickedFrom(variant.facts ?? {}, seed) };
  const drawn = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, spoken(value, lang, opensAt)]));
  const facts = Object.fromEntries(
    Object.entries(drawn).map(([id, value]) => [id, typeof value === 'string' ? filled(value, drawn) : value])
  );
  const inCase = (some: readonly SpokenValue[]) =>
    some.map((value) => (typeof value === 'string' ? filled(value, facts) : value));
  const ofCase = (lists: Readonly<Record<string, readonly SpokenValue[]>>) =>
    Object.fromEntries(Object.entries(lists).map(([name, some]) => [name, inCase(some)]));
  return {
    scenario,
    seed,
    lang,
    opensAt,
    variant: variantId,
    case: caseOf(scenario, variant),
    facts,
    desk: deskOf({ ...scenario.desk, ...variant.desk }, facts),
    team: variant.team,
    ...temperOf(scenario, variant, seed),
    expects: ofCase({ ...scenario.expects, ...variant.expects }),
    sums: ofCase(scenario.sums),
    personal: scenario.personal.map(({ act, values }) => ({ act, ...(values ? { values: inCase(values) } : {}) }))
  };
}

function temperOf({ customer }: Scenario, variant: Variant, seed: number) {
  const { temper } = customer;
  const drawn = temper.oneOf.length > 0 ? pick(seed, 'temper.one-of', temper.oneOf) : [];
  return {
    mood: variant.mood ?? pick(seed, 'temper.mood', temper.mood),
    trust: variant.trust ?? pick(seed, 'temper.trust', temper.trust),
    traits: [...temper.traits, ...(variant.traits ?? []), ...drawn]
  };
}

/** Value a seed draws from several: the path of the alternatives in the file, and the value. */
export interface DrawnValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Lists a seed's draws beside the variant, wherever there is more than one possible value. */
export function drawnBy(scenario: Scenario, seed: number): readonly DrawnValue[] {
  const { facts, draws, customer } = scenario;
  const { mood, trust, oneOf } = customer.temper;
  const variantId = variantOf(scenario, seed);
  const variant = scenario.variants[variantId]!;
  const inGroups = new Set(draws.flatMap((group) => group.flatMap((row) => Object.keys(row))));
  const own = variant.facts ?? {};
  const of = (path: DrawnValue['path'], name: string, all: readonly unknown[]): readonly DrawnValue[] =>
    new Set(all.map((it) => JSON.stringify(it))).size > 1 ? [{ path, value: pick(seed, name, all) }] : [];
  return [
    ...draws.flatMap((group, at) => of(['draws', at], `draw.${at}`, group)),
    ...Object.entries(facts).flatMap(([id, { values }]) =>
      inGroups.has(id) || own[id] ? [] : of(['facts', id], `fact.${id}`, values)
    ),
    ...Object.entries(own).flatMap(([id, values]) => of(['variants', variantId, 'facts', id], `fact.${id}`, values)),
    ...(variant.mood === undefined ? of(['temper', 'mood'], 'temper.mood', mood) : []),
    ...(variant.trust === undefined ? of(['temper', 'trust'], 'temper.trust', trust) : []),
    ...of(['temper', 'one-of'], 'temper.one-of', oneOf)
  ];
}

const mostSeeds = 4000;
const mostOfVariant = 400;

/** Lists the draws of further seeds of a variant, enough to include the rarest value. */
export function drawsOf(scenario: Scenario, variant: string, first = 0): ReadonlyMap<number, readonly DrawnValue[]> {
  const draws = new Map<number, readonly DrawnValue[]>();
  for (let seed = first + 1; seed < first + mostSeeds && draws.size < mostOfVariant; seed += 1)
    if (variantOf(scenario, seed) === variant) draws.set(seed, drawnBy(scenario, seed));
  return draws;
}

function drawnFrom({ facts, draws }: Scenario, seed: number): Readonly<Record<string, FactValue>> {
  const rows = draws.map((group, at) => pick(seed, `draw.${at}`, group));
  const single = Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, fact.values]));
  return { ...pickedFrom(single, seed), ...Object.assign({}, ...rows) };
}

function pickedFrom(
  facts: Readonly<Record<string, readonly FactValue[]>>,
  seed: number
): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, values]) => (values.length > 0 ? [[id, pick(seed, `fact.${id}`, values)]] : []))
  );
}

function filled(text: string, facts: Readonly<Record<string, string | number>>): string | number {
  const [, alone] = /^\{(\w+)\}$/.exec(text) ?? [];
  return alone !== undefined && Object.hasOwn(facts, alone) ? facts[alone]! : fill(text, facts);
}

function deskOf<T>(desk: T, facts: Readonly<Record<string, string | number>>): T {
  if (typeof desk === 'string') return filled(desk, facts) as T;
  if (Array.isArray(desk)) return desk.map((item: unknown) => deskOf(item, facts)) as T;
  if (desk === null || typeof desk !== 'object') return desk;
  return Object.fromEntries(Object.entries(desk).map(([key, value]) => [key, deskOf(value as unknown, facts)])) as T;
}

function spoken(value: FactValue, lang: Lang, opensAt: string): string | number {
  const text = typeof value === 'string' ? dateText(dateFrom(value, opensAt.slice(0, '2026-11-24'.length))) : value;
  return typeof text === 'object' ? inLang(text, lang) : (value as string | number);
}
