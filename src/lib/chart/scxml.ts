import { assert } from '#domain/assert';
import { aimOf } from './inside/aim';
import { condOf } from './inside/cond';
import { cancelledBy, contentOf, neverDue } from './inside/content';
import { assertExpressible } from './inside/expressible';
import { literal, saidOr, type GuardTexts, type MachineReading, type Untold } from './inside/reading';
import { element, written, type Element } from './inside/xml';
import { childrenOf, nodesOf, type Machine, type StateNode, type Transition } from './machine';

export { literal, type GuardTexts, type Untold } from './inside/reading';

/**
 * A chart as a document of W3C SCXML 1.0, so that others can read, draw and run it without us: a second
 * reading of the chart, whose interpreter shares nothing with ours.
 *
 * Raised events, timers and transitions are SCXML's own; actions that tell something to the outside
 * are `<log>`, label and params. An event that is not heard under its exact name is told apart by
 * `_event.name`, as SCXML hears `a.b` under `a`, too. What SCXML cannot say is refused, not bent.
 *
 * @param machine an XState machine whose context never changes
 * @param input   the machine's input: guards and delays are those of this input
 * @param guards  how guards that read the event are written, by name; the others are settled by the input
 * @param untold  is told of each thing that SCXML cannot say: it then stands there as an element or attribute of a namespace of ours, which interpreters pass over, and
 *                the document can be read and drawn, but does not run as the chart does. Without it, such a chart is refused
 * @param titles  what states are called, in both languages: notes of ours beside their ids
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

/** True if some action of a machine writes into its context. */
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

/** All names of events in a document, those included that SCXML itself makes. */
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
