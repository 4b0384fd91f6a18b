import type { Text } from '#domain/text';
import { parts, talkActs } from '#domain/ids';
import type { Guard } from '../../scenario';
import type { Path } from '#formats/yaml';
import { reactionsOf, type ScenarioCheck } from './context';
import { checkTrigger, checkValue, clauseIds, said } from './vocabulary';

const acts: readonly string[] = [...parts, ...talkActs];

/** Every id that is named somewhere is defined somewhere. */
export function checkNames(context: ScenarioCheck): void {
  const { scenario } = context;
  const { customer } = scenario;
  const lines = Object.keys(scenario.lines);
  const states = Object.keys(customer.states);
  const facts = Object.keys(scenario.facts);
  const line = (id: string, path: Path) => context.known('SB0321', id, lines, path);

  context.known('SB0322', customer.start, states, ['customer', 'start']);
  line(customer.hangsUp.say, ['customer', 'hangs-up', 'say']);
  customer.patience.say.forEach((id, at) => line(id, context.item(['customer', 'patience', 'say'], at)));
  line(customer.patience.last, ['customer', 'patience', 'last']);
  const triggers = new Set<string>();
  for (const { reaction, path, trigger, state } of reactionsOf(context)) {
    const where = JSON.stringify([state, trigger]);
    if (trigger !== undefined && !triggers.has(where)) {
      const above = state === undefined ? ['customer', 'anywhere'] : ['customer', 'states', state, 'on'];
      checkTrigger(context, trigger, [...above, trigger], 'key');
    }
    triggers.add(where);
    if (reaction.say !== undefined) line(reaction.say, [...path, 'say']);
    if (reaction.go !== undefined) context.known('SB0322', reaction.go, states, [...path, 'go']);
    reaction.tell?.forEach((id, at) => context.known('SB0323', id, facts, context.item([...path, 'tell'], at)));
    checkGuard(context, reaction.if, [...path, 'if']);
  }
  for (const [id, ready] of Object.entries(scenario.ready)) {
    const path: Path = ['ready', id];
    ready.in?.forEach((state, at) => context.known('SB0322', state, states, context.item([...path, 'in'], at)));
    for (const key of ['after', 'until'] as const) {
      ready[key]?.forEach((trigger, at) =>
        checkTrigger(context, trigger, context.item([...path, key], at), 'value', [])
      );
    }
    if (ready.bad) context.known('SB0325', ready.bad.clause, clauseIds, [...path, 'bad', 'clause']);
    checkGuard(context, ready.if, [...path, 'if']);
  }
  checkCase(context);
  checkFlags(context);
}

function checkGuard(context: ScenarioCheck, guard: Guard | undefined, path: Path): void {
  const variants = Object.keys(context.scenario.variants);
  guard?.variant?.forEach((id, at) => context.known('SB0324', id, variants, context.item([...path, 'variant'], at)));
}

function checkCase(context: ScenarioCheck): void {
  const { scenario, deps } = context;
  for (const [act, values] of Object.entries(scenario.expects)) {
    context.known('SB0326', act, acts, ['expects', act], 'key');
    values.forEach((value, at) => checkValue(context, act, value, context.item(['expects', act], at)));
  }
  scenario.personal.forEach(({ act, values }, at) => {
    context.known('SB0326', act, acts, ['personal', at, 'act']);
    values?.forEach((value, n) => checkValue(context, act, value, context.item(['personal', at, 'values'], n)));
  });
  const businesses = Object.keys(deps.policy?.businessTypes ?? {});
  if (businesses.length > 0)
    context.known('SB0328', scenario.business, businesses, ['business'], 'value', {
      zh: '业务类型',
      en: 'business type'
    });
  const desks = Object.keys(deps.policy?.desks ?? {});
  if (deps.policy)
    for (const desk of Object.keys(scenario.names.desks ?? {}))
      known(context, { zh: '转接去向', en: 'desk' }, desk, desks, ['names', 'desks', desk]);
  const remedies = Object.keys(scenario.remedies);
  for (const remedy of Object.keys(scenario.names.remedies ?? {}))
    known(context, { zh: '解决方案', en: 'remedy' }, remedy, remedies, ['names', 'remedies', remedy]);
  for (const remedy of remedies)
    if (!Object.hasOwn(scenario.names.remedies ?? {}, remedy))
      context.say('SB0355', ['remedies', remedy], { name: remedy }, 'key');
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
    desk.services?.forEach(({ id }, at) =>
      context.known('SB0328', id, services, [...path, 'services', at, 'id'], 'value', { zh: '业务', en: 'service' })
    );
  }
  for (const [id, variant] of Object.entries(scenario.variants)) {
    if (variant.team !== undefined && deps.policy)
      context.known('SB0329', variant.team, Object.keys(deps.policy.teams), ['variants', id, 'team']);
    for (const line of Object.keys(variant.lines ?? {}))
      context.known('SB0321', line, Object.keys(scenario.lines), ['variants', id, 'lines', line], 'key');
  }
}

function known(context: ScenarioCheck, kind: Text, id: string, ids: readonly string[], path: Path): void {
  context.known('SB0328', id, ids, path, 'key', kind);
}

/** The desktop of the scenario and those of its variants. */
export function desksOf({ scenario }: ScenarioCheck): readonly (readonly [Path, ScenarioCheck['scenario']['desk']])[] {
  const ofVariants = Object.entries(scenario.variants).flatMap(([id, { desk }]) =>
    desk ? [[['variants', id, 'desk'] as Path, desk] as const] : []
  );
  return [[['desk'], scenario.desk], ...ofVariants];
}

/** A flag that is asked for and never set is most often a flag misspelt. */
function checkFlags(context: ScenarioCheck): void {
  const placed = reactionsOf(context);
  const set = new Set(placed.flatMap(({ reaction }) => reaction.set ?? []));
  const ask = (guard: Guard | undefined, path: Path) => {
    for (const key of ['has', 'lacks'] as const) {
      guard?.[key]?.forEach((flag, at) => context.known('SB0330', flag, set, context.item([...path, key], at)));
    }
  };
  for (const { reaction, path } of placed) {
    ask(reaction.if, [...path, 'if']);
    reaction.clear?.forEach((flag, at) => context.known('SB0330', flag, set, context.item([...path, 'clear'], at)));
  }
  for (const [id, ready] of Object.entries(context.scenario.ready)) ask(ready.if, ['ready', id, 'if']);
}
