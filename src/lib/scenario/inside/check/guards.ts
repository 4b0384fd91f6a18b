import type { DiagnosticPlace } from '#diagnostics/report';
import type { Text } from '#domain/text';
import { holds } from '#machines/clause';
import type { Path } from '#formats/yaml';
import { caseOf } from '../../case-instance';
import type { CustomerReaction, Guard } from '../../scenario';
import { reactionsOf, type Placed, type ScenarioCheck } from './context';
import { stepCalled, thingCalled } from './called';
import { contradiction, type Where } from './contradiction';
import { repeated } from '../assemble';
import type { Reached } from './reach';

/** Checks that no condition contradicts itself or the case, and that no reaction follows one that always applies. */
export function checkGuards(context: ScenarioCheck, reached: Reached): void {
  const placed = reactionsOf(context);
  for (const it of placed) if (it.path) checkGuard(context, it.reaction.if, [...it.path, 'if'], it, reached);
  for (const [id, { if: guard }] of Object.entries(context.file.ready))
    checkGuard(context, guard, ['ready', id, 'if'], {}, reached);
  const plain = new Set(context.found.filter(({ code }) => code === 'SB0353').map(placeKey));
  for (const it of placed) {
    if (!it.path || !isShadowed(it, placed)) continue;
    // Told already, of the plain case: nothing asked of the one before.
    if (!plain.has(placeKey(context.tree.place(it.path)))) context.say('SB0367', it.path, {});
  }
  behindAgain(context, reached);
}

const placeKey = ({ line, column }: DiagnosticPlace): string => `${line}:${column}`;

function behindAgain(context: ScenarioCheck, reached: Reached): void {
  for (const [name, { again = [], anytime = {} }] of Object.entries(context.file.demands)) {
    const always = again.some((it) => it.if === undefined && !it.once && it.say !== undefined);
    if (!always || reached.get(name)?.has('answered')) continue;
    for (const trigger of repeated)
      if (Object.hasOwn(anytime, trigger))
        context.say('SB0367.again', ['demands', name, 'anytime', trigger], {}, 'key');
  }
}

function checkGuard(
  context: ScenarioCheck,
  guard: Guard | undefined,
  path: Path,
  where: Where,
  reached: Reached
): void {
  const what =
    guard && (contradiction(guard, where) ?? unreached(context, guard, where, reached) ?? unwanted(context, guard));
  if (what) context.say('SB0365', path, { what });
  else if (guard?.where !== undefined && isNeverTrue(context, guard)) context.say('SB0366', [...path, 'where'], {});
}

function unreached(
  { scenario }: ScenarioCheck,
  { at = {} }: Guard,
  { region: own }: Where,
  reached: Reached
): Text | undefined {
  for (const [region, states] of Object.entries(at)) {
    const known = reached.get(region);
    // What is no name at all was told as such.
    if (region === own || !known || states.some((state) => known.has(state) || !reached.isState(region, state)))
      continue;
    const thing = thingCalled(scenario, region);
    const where = states.map((state) => stepCalled(scenario, region, state));
    const listedIn = (side: keyof Text): string => where.map((it) => it[side]).join(' / ');
    return {
      zh: `没有反应会让${thing.zh}走到${listedIn('zh')}`,
      en: `no reaction brings ${thing.en} to ${listedIn('en')}`
    };
  }
  return undefined;
}

function unwanted({ scenario }: ScenarioCheck, { open }: Guard): Text | undefined {
  return open === true && scenario.customer.demands.length === 0
    ? { zh: '客户没有任何要求，open 永远是 false', en: 'the customer wants nothing, so that open is always false' }
    : undefined;
}

function isNeverTrue({ scenario, deps }: ScenarioCheck, { where, variant }: Guard): boolean {
  if (deps.anyCase) return false;
  const asked = Object.entries(scenario.variants).filter(([id]) => variant === undefined || variant.includes(id));
  return where !== undefined && asked.length > 0 && !asked.some(([, it]) => holds(where, caseOf(scenario, it)));
}

function isShadowed(it: Placed, placed: readonly Placed[]): boolean {
  const { reaction, at, region, state, trigger, path } = it;
  if (at === 0 || (trigger === undefined && path?.at(-1) === undefined)) return false;
  const list = placed.slice(placed.indexOf(it) - at, placed.indexOf(it));
  return list.some((before) => {
    const isOfOne = before.region === region && before.state === state && before.trigger === trigger;
    const { reaction: first } = before;
    // Of the plain case, nothing asked and something said, SB0353 tells.
    if (!isOfOne || first.once || (first.if === undefined && first.say !== undefined)) return false;
    return comesWhenever(first, reaction);
  });
}

const comesWhenever = (first: CustomerReaction, then: CustomerReaction): boolean =>
  (first.say === undefined || then.say !== undefined) && implies(then.if ?? {}, first.if ?? {});

function implies(given: Guard, asked: Guard): boolean {
  const within = (some: readonly string[] | undefined, all: readonly string[] | undefined): boolean =>
    all === undefined || (some !== undefined && some.every((it) => all.includes(it)));
  const has = (all: readonly string[] = [], some: readonly string[] = []): boolean =>
    some.every((it) => all.includes(it));
  return (
    (asked.moodBelow === undefined || (given.moodBelow ?? Infinity) <= asked.moodBelow) &&
    (asked.moodAtLeast === undefined || (given.moodAtLeast ?? -Infinity) >= asked.moodAtLeast) &&
    (asked.trustBelow === undefined || (given.trustBelow ?? Infinity) <= asked.trustBelow) &&
    (asked.trustAtLeast === undefined || (given.trustAtLeast ?? -Infinity) >= asked.trustAtLeast) &&
    has(given.has, asked.has) &&
    has(given.lacks, asked.lacks) &&
    has(given.without, asked.without) &&
    within(given.variant, asked.variant) &&
    within(given.with, asked.with) &&
    Object.entries(asked.at ?? {}).every(([region, states]) => within(given.at?.[region], states)) &&
    same(given.where, asked.where) &&
    same(given.offer, asked.offer) &&
    same(given.open, asked.open) &&
    same(given.answered, asked.answered)
  );
}

const same = (given: unknown, asked: unknown): boolean =>
  asked === undefined || JSON.stringify(given) === JSON.stringify(asked);

/** True if a reaction can never occur: its guard cannot hold, or its state is never reached. */
export function isDead(context: ScenarioCheck, it: Placed, reached: Reached): boolean {
  const { reaction, region, state } = it;
  if (state !== undefined && !reached.get(region)?.has(state)) return true;
  const guard = reaction.if;
  if (!guard) return false;
  return (
    contradiction(guard, it) !== undefined ||
    unreached(context, guard, it, reached) !== undefined ||
    (guard.where !== undefined && isNeverTrue(context, guard))
  );
}
