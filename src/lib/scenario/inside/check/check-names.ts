import type { Text } from '#domain/text';
import { demandLives } from '#domain/ids';
import { parts, talkActs } from '#domain/act-ids';
import type { Guard } from '../../scenario';
import type { Path } from '#formats/yaml';
import { own } from '#domain/own';
import { talkRegion } from '../assemble';
import { pathOf, reactionsOf, type Placed, type ScenarioCheck } from './context';
import { clauseIds, said } from '../../vocabulary';
import { checkTrigger, checkValue } from './vocabulary';

const acts: readonly string[] = [...parts, ...talkActs];

/** Checks that every id referred to is defined. */
export function checkNames(context: ScenarioCheck): void {
  const { scenario, file } = context;
  const { customer } = scenario;
  const lines = Object.keys(scenario.lines);
  const facts = Object.keys(scenario.facts);
  const line = (id: string, path: Path) => context.known('SB0321', id, lines, path);

  file.uses.forEach((id, at) =>
    context.known('SB0359', id, Object.keys(context.deps.shared ?? {}), context.item(['uses'], at))
  );
  for (const [at, shared] of file.uses.entries())
    for (const name of own(context.deps.shared ?? {}, shared)?.needs ?? [])
      if (!facts.includes(name)) context.say('SB0361', context.item(['uses'], at), { shared, name });
  if (file.talk) context.known('SB0322', file.talk.start, Object.keys(file.talk.states), ['talk', 'start']);
  const { hangsUp, patience } = file.temper;
  if (hangsUp) line(hangsUp.say, ['temper', 'hangs-up', 'say']);
  if (hangsUp?.warn !== undefined) line(hangsUp.warn, ['temper', 'hangs-up', 'warn']);
  patience?.say.forEach((id, at) => line(id, context.item(['temper', 'patience', 'say'], at)));
  if (patience) line(patience.last, ['temper', 'patience', 'last']);
  const triggers = new Set<string>();
  for (const { reaction, path, trigger, state, region } of reactionsOf(context)) {
    if (!path) continue;
    const where = JSON.stringify([region, state, trigger]);
    const above = trigger === undefined ? undefined : pathOf(context, region, state, trigger);
    if (above && trigger !== undefined && above.at(-1) === trigger && !triggers.has(where))
      checkTrigger(context, trigger, above, 'key');
    triggers.add(where);
    if (reaction.say !== undefined) line(reaction.say, [...path, 'say']);
    if (reaction.nod !== undefined) line(reaction.nod, [...path, 'nod']);
    // What is wanted can come to stand wherever such things do, also where nothing leads there yet.
    const states = customer.demands.includes(region) ? demandLives : Object.keys(customer.regions[region]!.states);
    if (reaction.go !== undefined) context.known('SB0322', reaction.go, states, [...path, 'go']);
    if (reaction.wants !== undefined)
      known(
        context,
        { zh: '解决方案', en: 'remedy' },
        reaction.wants,
        Object.keys(scenario.remedies),
        [...path, 'wants'],
        'value'
      );
    reaction.tell?.forEach((id, at) => context.known('SB0323', id, facts, context.item([...path, 'tell'], at)));
    checkGuard(context, reaction.if, [...path, 'if']);
  }
  const goodLines = Object.keys(scenario.ready).filter((id) => !scenario.ready[id]!.bad);
  for (const [id, ready] of Object.entries(file.ready)) {
    const path: Path = ['ready', id];
    for (const key of ['after', 'until'] as const) {
      ready[key]?.forEach((trigger, at) =>
        checkTrigger(context, trigger, context.item([...path, key], at), 'value', [])
      );
    }
    if (ready.bad) context.known('SB0325', ready.bad.clause, clauseIds, [...path, 'bad', 'clause']);
    ready.bad?.beside?.forEach((good, at) =>
      context.known('SB0321', good, goodLines, context.item([...path, 'bad', 'beside'], at))
    );
    checkGuard(context, ready.if, [...path, 'if']);
  }
  checkCase(context);
  checkFlags(context);
}

function checkGuard(context: ScenarioCheck, guard: Guard | undefined, path: Path): void {
  const { variants, customer } = context.scenario;
  guard?.variant?.forEach((id, at) =>
    context.known('SB0324', id, Object.keys(variants), context.item([...path, 'variant'], at))
  );
  for (const [region, states] of Object.entries(guard?.at ?? {})) {
    // Of a talk with states of its own it stands where lines have always said in which they are on offer.
    const short = path[0] === 'ready' && region === talkRegion;
    const where: Path = short ? [...path.slice(0, -1), 'in'] : [...path, 'at', region];
    const known = own(customer.regions, region);
    if (!known) context.known('SB0322', region, Object.keys(customer.regions), where, 'key');
    else
      states.forEach((state, at) => context.known('SB0322', state, Object.keys(known.states), context.item(where, at)));
  }
}

function checkCase(context: ScenarioCheck): void {
  const { scenario, deps } = context;
  for (const [act, values] of Object.entries(scenario.expects)) {
    context.known('SB0326', act, acts, ['expects', act], 'key');
    values.forEach((value, at) => checkValue(context, act, value, context.item(['expects', act], at)));
  }
  for (const cause of Object.keys(scenario.sums)) checkValue(context, 'explain-cause', cause, ['sums', cause], 'key');
  scenario.personal.forEach(({ act, values }, at) => {
    context.known('SB0326', act, acts, ['personal', at, 'act']);
    values?.forEach((value, n) => checkValue(context, act, value, context.item(['personal', at, 'values'], n)));
  });
  checkPolicyNames(context);
  const remedies = Object.keys(scenario.remedies);
  for (const remedy of Object.keys(scenario.names.remedies ?? {}))
    known(context, { zh: '解决方案', en: 'remedy' }, remedy, remedies, ['names', 'remedies', remedy]);
  for (const remedy of remedies)
    if (!Object.hasOwn(scenario.names.remedies ?? {}, remedy) && scenario.remedies[remedy]!.is === undefined)
      context.say('SB0355', ['remedies', remedy], { title: scenario.remedies[remedy]!.label, name: remedy }, 'key');
  for (const [name, wordings] of Object.entries(scenario.names.says ?? {})) {
    const path: Path = ['names', 'says', name];
    context.known('SB0326', name, said, path, 'key');
    wordings.forEach((wording, at) => {
      const where = deps.wordingMistake?.(wording);
      if (where !== undefined) context.say('SB0333', context.item(path, at), { wording, where });
    });
  }
  const services = Object.keys(scenario.names.services ?? {});
  for (const [path, desk] of desksOf(context)) {
    desk.services?.forEach(
      ({ id }, at) =>
        !id.startsWith('{') &&
        context.known('SB0328', id, services, [...path, 'services', at, 'id'], 'value', { zh: '业务', en: 'service' })
    );
  }
  for (const [id, variant] of Object.entries(scenario.variants)) {
    for (const line of Object.keys(variant.lines ?? {}))
      context.known('SB0321', line, Object.keys(scenario.lines), ['variants', id, 'lines', line], 'key');
  }
}

/** Checks names defined by the policy: business, desks and teams. Skipped without a policy. */
export function checkPolicyNames(context: ScenarioCheck): void {
  const { scenario, deps } = context;
  if (!deps.policy) return;
  const { businessTypes, desks, teams } = deps.policy;
  const businesses = Object.keys(businessTypes);
  if (businesses.length > 0)
    context.known('SB0328', scenario.business, businesses, ['business'], 'value', {
      zh: '业务类型',
      en: 'business type'
    });
  for (const desk of Object.keys(scenario.names.desks ?? {}))
    known(context, { zh: '转接去向', en: 'desk' }, desk, Object.keys(desks), ['names', 'desks', desk]);
  for (const [id, { team }] of Object.entries(scenario.variants))
    if (team !== undefined) context.known('SB0329', team, Object.keys(teams), ['variants', id, 'team']);
}

function known(
  context: ScenarioCheck,
  kind: Text,
  id: string,
  ids: readonly string[],
  path: Path,
  at: 'key' | 'value' = 'key'
): void {
  context.known('SB0328', id, ids, path, at, kind);
}

export function desksOf({ scenario }: ScenarioCheck): readonly (readonly [Path, ScenarioCheck['scenario']['desk']])[] {
  const ofVariants = Object.entries(scenario.variants).flatMap(([id, { desk }]) =>
    desk ? [[['variants', id, 'desk'] as Path, desk] as const] : []
  );
  return [[['desk'], scenario.desk], ...ofVariants];
}

function unasked(context: ScenarioCheck, placed: readonly Placed[]): void {
  const { file, scenario } = context;
  const guards = [...placed.map(({ reaction }) => reaction.if), ...Object.values(scenario.ready).map((it) => it.if)];
  const asked = new Set([
    ...guards.flatMap((it) => [...(it?.has ?? []), ...(it?.lacks ?? [])]),
    ...desksOf(context).flatMap(([, { later = [] }]) => later.flatMap(({ once }) => once))
  ]);
  const look = (traits: readonly string[], path: Path): void =>
    traits.forEach((name, at) => {
      if (!asked.has(name)) context.say('SB0389', context.item(path, at), { name });
    });
  look(file.temper.traits, ['temper', 'traits']);
  file.temper.oneOf.forEach((traits, at) => look(traits, ['temper', 'one-of', at]));
  for (const [id, { traits = [] }] of Object.entries(file.variants)) look(traits, ['variants', id, 'traits']);
}

/** A flag that is asked for and never set is most often a flag misspelt. */
function checkFlags(context: ScenarioCheck): void {
  // Whoever comes with a ticket has traits of that ticket's.
  if (context.deps.anyCase) return;
  const placed = reactionsOf(context);
  const { customer, variants } = context.scenario;
  const { temper } = customer;
  const traits = [
    ...temper.traits,
    ...temper.oneOf.flat(),
    ...Object.values(variants).flatMap((variant) => variant.traits ?? [])
  ];
  const set = new Set([...placed.flatMap(({ reaction }) => reaction.set ?? []), ...traits]);
  unasked(context, placed);
  const ask = (guard: Guard | undefined, path: Path) => {
    for (const key of ['has', 'lacks'] as const) {
      guard?.[key]?.forEach((flag, at) => context.known('SB0330', flag, set, context.item([...path, key], at)));
    }
  };
  for (const { reaction, path } of placed) {
    if (!path) continue;
    ask(reaction.if, [...path, 'if']);
    reaction.clear?.forEach((flag, at) => context.known('SB0330', flag, set, context.item([...path, 'clear'], at)));
  }
  for (const [id, ready] of Object.entries(context.file.ready)) ask(ready.if, ['ready', id, 'if']);
  for (const [path, { later }] of desksOf(context))
    later?.forEach(({ once }, row) =>
      once.forEach((flag, at) => context.known('SB0330', flag, set, context.item([...path, 'later', row, 'once'], at)))
    );
}
