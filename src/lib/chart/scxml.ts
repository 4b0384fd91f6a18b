import { assert } from '#domain/assert';
import { condOf } from './inside/cond';
import { cancelledBy, contentOf, neverDue } from './inside/content';
import { literal, saidOr, type GuardTexts, type MachineReading, type Untold } from './inside/reading';
import { element, written, type Element } from './inside/xml';
import { ancestorsOf, childrenOf, isInside, type Machine, nodesOf, type StateNode, type Transition } from './machine';

const name = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

export { literal, type GuardTexts, type Untold } from './inside/reading';

/**
 * Writes a chart as W3C SCXML 1.0; exact event names are matched by `_event.name`, because SCXML matches prefixes.
 * @param machine an XState machine whose context never changes
 * @param guards formats of guards that read the event, by name; the input settles the others
 * @param untold receives what SCXML cannot say, written in our namespace; without it, such a chart is refused
 */
export function toScxml(
  machine: Machine,
  input: unknown,
  guards: GuardTexts = {},
  untold?: (what: Untold) => void,
  titles?: MachineReading['titles']
): string {
  const { context } = machine.config as { readonly context?: unknown };
  const changes = untold !== undefined && changesContext(machine);
  const made = (): unknown =>
    typeof context === 'function' ? (context as (args: object) => unknown)({ input }) : context;
  const noted = new Set<string>();
  const of: MachineReading = {
    machine,
    context: changes ? undefined : made(),
    guards,
    changes,
    ...(titles && { titles }),
    ...(untold && {
      untold: (what) => {
        noted.add(`${what.kind} ${what.name}`);
        untold(what);
      }
    })
  };
  try {
    assertExpressible(machine);
  } catch (error) {
    if (!of.untold) throw error;
    of.untold({ kind: 'chart', name: (error as Error).message.replace(/^expected /, '') });
  }
  const root = state(of, machine.root);
  const document = element(
    'scxml',
    {
      xmlns: 'http://www.w3.org/2005/07/scxml',
      'xmlns:sb': noted.size > 0 || titles ? 'urn:switchboard:chart' : undefined,
      version: '1.0',
      datamodel: 'ecmascript',
      name: machine.id,
      initial: machine.root.id
    },
    [toldApart(root, eventsOf(root))]
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(document)}`;
}

function changesContext({ root, implementations }: Machine): boolean {
  const own = nodesOf(root).flatMap(({ entry, exit, transitions, always = [] }) => [
    ...entry,
    ...exit,
    ...[...transitions.values(), always].flatMap((ways) => ways.flatMap(({ actions }) => actions))
  ]);
  return [...own, ...Object.values(implementations.actions as object)].some(
    (action) => typeof action === 'function' && (action as { readonly type?: unknown }).type === 'xstate.assign'
  );
}

function state(of: MachineReading, node: StateNode): Element {
  const off = neverDue(of, node.entry);
  const exit = node.exit.filter((action) => !off.has(cancelledBy(action) ?? ''));
  const initial = node.type === 'compound' ? node.initial.target.map(({ id }) => id).join(' ') : undefined;
  const title = of.titles?.(node.path);
  const titled = title && { 'sb:zh': title.zh, 'sb:en': title.en };
  const kind = node.type === 'parallel' || node.type === 'final' ? node.type : 'state';
  return element(kind, { id: node.id, initial, ...titled }, [
    ...block('onentry', contentOf(of, node.entry)),
    ...block('onexit', contentOf(of, exit)),
    ...(node.always ?? []).map((transition) => eventless(of, transition)),
    ...[...node.transitions]
      .filter(([event]) => !off.has(event))
      .flatMap(([event, transitions]) => transitions.map((transition) => onEvent(of, event, transition))),
    ...childrenOf(node).map((child) => state(of, child))
  ]);
}

function block(name: 'onentry' | 'onexit', content: readonly Element[]): readonly Element[] {
  return content.length === 0 ? [] : [element(name, {}, content)];
}

function eventless(of: MachineReading, transition: Transition): Element {
  const written = onEvent(of, undefined, transition);
  // Taken once by XState, for ever by SCXML.
  assert(written.attributes['target'], 'an eventless transition that goes somewhere', transition.source.id);
  return written;
}

const done = 'xstate.done.state.';

function onEvent(of: MachineReading, event: string | undefined, transition: Transition): Element {
  const { guard, source } = transition;
  const target = transition.target?.map(({ id }) => id).join(' ');
  return element(
    'transition',
    {
      event: event?.startsWith(done) ? event.slice('xstate.'.length) : event,
      cond: undefined,
      ...(guard !== undefined && guarded(of, guard)),
      ...saidOr(
        of,
        () => aimOf(transition),
        { kind: 'target', name: source.id },
        () => ({ target })
      )
    },
    contentOf(of, transition.actions)
  );
}

function guarded(of: MachineReading, guard: unknown): Element['attributes'] {
  const { type, params } = (typeof guard === 'string' ? { type: guard } : guard) as {
    readonly type?: string;
    readonly params?: unknown;
  };
  const name = type ?? 'function';
  const given = typeof params === 'object' ? JSON.stringify(params) : undefined;
  return saidOr<Element['attributes']>(
    of,
    () => ({ cond: condOf(of, guard) }),
    { kind: 'guard', name },
    () => ({
      'sb:guard': name,
      'sb:params': given
    })
  );
}

function eventsOf({ name, attributes, children }: Element): readonly string[] {
  const { event, id } = attributes;
  const ends = name === 'parallel' || children.some((child) => child.name === 'final');
  return [...(ends ? [`done.state.${id}`] : []), ...(event ? [event] : []), ...children.flatMap(eventsOf)];
}

function toldApart(tree: Element, events: readonly string[]): Element {
  const { event, cond } = tree.attributes;
  const children = tree.children.map((child) => toldApart(child, events));
  const vague = tree.name === 'transition' && events.some((other) => event && other.startsWith(`${event}.`));
  if (!vague) return { ...tree, children };
  const exact = `_event.name === ${literal(event)}`;
  return { ...tree, children, attributes: { ...tree.attributes, cond: cond ? `${exact} && (${cond})` : exact } };
}

function assertExpressible({ root }: Machine): void {
  const nodes = nodesOf(root);
  const ids = new Set<string>();
  for (const node of nodes) {
    assert(name.test(node.id), 'ids that are names in XML', node.id);
    assert(!ids.has(node.id), 'one state of an id', node.id);
    ids.add(node.id);
    assertNode(node);
  }
  // XState stops then, with its last states still in it; SCXML stops in a final state of <scxml>.
  assert(!canEnd(root), 'a chart that does not end');
}

function assertNode(node: StateNode): void {
  const { id, type } = node;
  assert(type !== 'history' && node.invoke.length === 0, 'no history and nothing invoked', id);
  assert(type !== 'compound' || node.initial.actions.length === 0, 'no actions on the way to an initial state', id);
  const heard = [...node.transitions.keys()];
  for (const event of heard) assert(!/[*\s]/.test(event), 'one event by its name', event);
  assert(type !== 'final' || heard.length === 0, 'no way on from a final state', id);
  if (type === 'parallel') assertRegions(node, heard);
}

function assertRegions(node: StateNode, heard: readonly string[]): void {
  const inside = childrenOf(node);
  // XState takes eventless transitions in the order in which their states were entered, SCXML in document order.
  const busy = inside.filter((region) =>
    nodesOf(region).some(({ always = [] }) => always.some(({ actions }) => actions.length > 0))
  );
  assert(
    busy.length <= 1,
    `one region of ${node.id} whose eventless transitions do something`,
    busy.map(({ id }) => id)
  );
  assert(!inside.some(({ type }) => type === 'final'), 'no final state beside regions', node.id);
  // XState asks the parallel state only if no region takes the event; SCXML asks it for each region that does not.
  const twice = heard.filter((event) => inside.flatMap(nodesOf).some(({ transitions }) => transitions.has(event)));
  assert(twice.length === 0, `events that are heard by ${node.id} or inside it, not both`, twice);
}

function canEnd(node: StateNode): boolean {
  if (node.type === 'compound') return childrenOf(node).some(({ type }) => type === 'final');
  return node.type === 'parallel' && childrenOf(node).every(canEnd);
}

interface Aim {
  readonly target?: string;
  readonly type?: 'internal';
}

function aimOf(transition: Transition): Aim {
  const { source, reenter } = transition;
  const targets = transition.target ?? [];
  if (targets.length === 0) return {};
  const stays = !reenter && targets.every((target) => target === source || isInside(target, source));
  const itself = targets.includes(source);
  assert(!(stays && itself && targets.length > 1), 'a state or states inside it as targets, not both', source.id);
  if (stays && source.type === 'compound')
    return { target: (itself ? source.initial.target : targets).map(({ id }) => id).join(' '), type: 'internal' };
  if (stays && source.type !== 'parallel') return {};
  assertSameReach(source, targets, stays ? source : reach([...targets, source]), reach([...targets, source], true));
  return { target: targets.map(({ id }) => id).join(' ') };
}

function reach(nodes: readonly StateNode[], compound = false): StateNode | undefined {
  return ancestorsOf(nodes[0]!).find(
    (outer) => (!compound || outer.type === 'compound') && nodes.every((node) => isInside(node, outer))
  );
}

function assertSameReach(
  source: StateNode,
  targets: readonly StateNode[],
  ours: StateNode | undefined,
  theirs: StateNode | undefined
): void {
  if (ours === theirs) return;
  const quiet =
    ours !== undefined &&
    ours.type === 'parallel' &&
    ours.parent === theirs &&
    ours.entry.length === 0 &&
    ours.exit.length === 0;
  assert(quiet, 'a transition that leaves the same states in SCXML', [source.id, ...targets.map(({ id }) => id)]);
}
