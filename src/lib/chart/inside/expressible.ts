import { assert } from '#domain/assert';
import { childrenOf, nodesOf, type Machine, type StateNode } from '../machine';

/** An XML name, as ids of SCXML are. */
const name = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/**
 * Refuses a chart with something in it that SCXML does not have or means differently, so that what is
 * written means the same or is not written at all.
 */
export function assertExpressible({ root }: Machine): void {
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
