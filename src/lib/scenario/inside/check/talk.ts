import type { CustomerReaction } from '../../scenario';
import { reactionsOf, type ScenarioCheck, type Placed } from './context';

/** True if the customer's states hang together and every line has its use. */
export function checkTalk(context: ScenarioCheck): void {
  const { customer, lines } = context.scenario;
  const placed = reactionsOf(context);
  const used = new Set([
    ...placed.map(({ reaction }) => reaction.say),
    customer.hangsUp.say,
    ...customer.patience.say,
    customer.patience.last
  ]);
  for (const id of Object.keys(lines)) if (!used.has(id)) context.say('SB0347', ['lines', id], { name: id }, 'key');

  const reached = reachable(context);
  // An unknown start was told as such.
  for (const name of Object.hasOwn(customer.states, customer.start) ? Object.keys(customer.states) : []) {
    const path = ['customer', 'states', name];
    if (!reached.has(name)) context.say('SB0348', path, { name }, 'key');
    else if (!placed.some((it) => (it.state === name || it.state === undefined) && leaves(it, name)))
      context.say('SB0349', path, { name }, 'key');
  }
  if (
    !Object.hasOwn(customer.anywhere, 'otherwise') &&
    [...reached].some((name) => !Object.hasOwn(customer.states[name]?.on ?? {}, 'otherwise'))
  ) {
    context.say('SB0352', ['customer', 'anywhere'], {}, 'key');
  }
  for (const it of placed) {
    const waits = it.reaction.does?.includes('waits') ?? false;
    if (waits !== (it.reaction.wait_ms !== undefined)) context.say('SB0354', it.path, {});
  }
  shadowed(context, placed);
  const { at } = customer.hangsUp;
  if (customer.mood <= at) context.say('SB0350', ['customer', 'mood'], { mood: customer.mood, at });
  for (const [id, { mood }] of Object.entries(context.scenario.variants))
    if (mood !== undefined && mood <= at) context.say('SB0350', ['variants', id, 'mood'], { mood, at });
  const heard = new Set(placed.map(({ trigger }) => trigger));
  const { jargon, words = {} } = context.scenario;
  if (jargon === undefined && heard.has('jargon')) context.say('SB0357', ['customer'], { name: 'jargon' }, 'key');
  const listed = [...(jargon ? ['jargon'] : []), ...Object.keys(words).map((id) => `word:${id}`)];
  for (const name of listed)
    if (!heard.has(name))
      context.say('SB0358', name === 'jargon' ? [name] : ['words', name.slice('word:'.length)], { name }, 'key');
}

/** A reaction by which the talk can go on elsewhere or come to its end. */
function leaves({ reaction, trigger, state }: Placed, from: string): boolean {
  if (reaction.go !== undefined) return reaction.go !== from;
  if (reaction.does?.some((act) => act === 'hangs-up' || act === 'rings-off')) return true;
  // The agent winds the call up and the customer takes leave.
  return trigger === 'close' && state === from;
}

/** The states that some chain of reactions leads to. */
export function reachable({ scenario: { customer } }: ScenarioCheck): ReadonlySet<string> {
  const goes = (list: readonly CustomerReaction[]) => list.flatMap((reaction) => reaction.go ?? []);
  const everywhere = Object.values(customer.anywhere).flatMap(goes);
  const reached = new Set<string>();
  const open = [customer.start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = Object.hasOwn(customer.states, name) ? customer.states[name] : undefined;
    if (!state || reached.has(name)) continue;
    reached.add(name);
    open.push(
      ...everywhere,
      ...Object.values(state.on ?? {}).flatMap(goes),
      ...(state.after ?? []).flatMap((timer) => goes(timer.reactions))
    );
  }
  return reached;
}

function shadowed(context: ScenarioCheck, placed: readonly Placed[]): void {
  placed.forEach((it, index) => {
    const before = placed[index - 1];
    if (it.at === 0 || !before) return;
    if (before.reaction.if === undefined && !before.reaction.once) context.say('SB0353', it.path, {});
  });
}
