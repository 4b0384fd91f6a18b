import { own } from '#domain/own';
import type { Path } from '#formats/yaml';
import { talkRegion } from '../assemble';
import { lineCalled, stepCalled } from './called';
import { reactionsOf, type ScenarioCheck, type Placed } from './context';
import { isDead } from './guards';
import type { Reached } from './reach';

/** Checks that the customer's states are connected and every line is used. */
export function checkTalk(context: ScenarioCheck, reached: Reached): void {
  const { customer } = context.scenario;
  const { file } = context;
  const placed = reactionsOf(context);
  const { hangsUp, patience } = customer;
  const used = new Set([
    ...placed.flatMap(({ reaction }) => [reaction.say, reaction.nod]),
    hangsUp.say,
    hangsUp.warn,
    ...patience.say,
    patience.last
  ]);
  const alive = new Set(
    placed
      .filter((it) => it.path === undefined || !isDead(context, it, reached))
      .flatMap(({ reaction }) => [reaction.say, reaction.nod])
  );
  const silent = [hangsUp.say, hangsUp.warn, ...patience.say, patience.last];
  for (const id of Object.keys(file.lines)) {
    if (!used.has(id)) context.say('SB0347', ['lines', id], { line: lineCalled(context.scenario, id) }, 'key');
    else if (!alive.has(id) && !silent.includes(id))
      context.say('SB0370', ['lines', id], { line: lineCalled(context.scenario, id) }, 'key');
  }
  for (const region of [talkRegion, ...Object.keys(file.behaviour)]) checkStates(context, region, placed, reached);
  const heard = new Set(placed.map(({ trigger }) => trigger));
  if (!hears(context, placed, reached)) context.say('SB0352', ['talk', 'anywhere'], {}, 'key');
  for (const it of placed) {
    const waits = it.reaction.does?.includes('waits') ?? false;
    if (it.path && waits !== (it.reaction.wait_ms !== undefined)) context.say('SB0354', it.path, {});
  }
  shadowed(context, placed);
  const { at } = hangsUp;
  if (hangsUp.say === '' || patience.last === '') context.say('SB0360', ['temper'], {}, 'key');
  const { mood: moods } = customer.temper;
  moods.forEach((mood, nr) => mood <= at && context.say('SB0350', context.item(['temper', 'mood'], nr), { mood, at }));
  for (const [id, { mood }] of Object.entries(context.scenario.variants))
    if (mood !== undefined && mood <= at) context.say('SB0350', ['variants', id, 'mood'], { mood, at });
  const { jargon, words = {} } = file;
  const ownWords = placed.filter(({ path }) => path !== undefined).some(({ trigger }) => trigger === 'jargon');
  if (context.scenario.jargon === undefined && ownWords)
    context.say('SB0357', [file.talk ? 'talk' : 'behaviour'], { name: 'jargon' }, 'key');
  const listed = [...(jargon ? ['jargon'] : []), ...Object.keys(words).map((id) => `word:${id}`)];
  for (const name of listed)
    if (!heard.has(name))
      context.say('SB0358', name === 'jargon' ? [name] : ['words', name.slice('word:'.length)], { name }, 'key');
}

function hears({ scenario: { customer } }: ScenarioCheck, placed: readonly Placed[], reached: Reached): boolean {
  const everywhere = placed.some(({ trigger, state }) => trigger === 'otherwise' && state === undefined);
  const talk = own(customer.regions, talkRegion);
  if (everywhere || !talk) return everywhere;
  return [...reached.get(talkRegion)!].every((name) => Object.hasOwn(talk.states[name]?.on ?? {}, 'otherwise'));
}

function checkStates(context: ScenarioCheck, region: string, placed: readonly Placed[], everywhere: Reached): void {
  const it = own(context.scenario.customer.regions, region);
  // An unknown start was told as such.
  if (!it || !Object.hasOwn(it.states, it.start)) return;
  const reached = everywhere.get(region)!;
  const here = placed.filter((one) => one.region === region);
  for (const name of Object.keys(it.states)) {
    const path: Path = region === talkRegion ? ['talk', 'states', name] : ['behaviour', region, 'states', name];
    const state = stepCalled(context.scenario, region, name);
    if (!reached.has(name)) context.say('SB0348', path, { state, name }, 'key');
    else if (
      region === talkRegion &&
      !here.some((one) => (one.state === name || one.state === undefined) && leaves(one, name))
    )
      context.say('SB0349', path, { state }, 'key');
  }
}

function leaves({ reaction, trigger, state }: Placed, from: string): boolean {
  if (reaction.go !== undefined) return reaction.go !== from;
  if (reaction.does?.some((act) => act === 'hangs-up' || act === 'rings-off')) return true;
  // The agent winds the call up and the customer takes leave.
  return trigger === 'close' && state === from;
}

function shadowed(context: ScenarioCheck, placed: readonly Placed[]): void {
  placed.forEach((it, index) => {
    if (it.at === 0 || !it.path) return;
    const before = placed.slice(index - it.at, index).map(({ reaction }) => reaction);
    if (before.some((one) => one.if === undefined && !one.once && one.say !== undefined))
      context.say('SB0353', it.path, {});
  });
}
