import { assert } from '#domain/assert';
import { constant, literal, paramsOf, saidOr, type Implementation, type MachineReading } from './reading';
import { element, type Element } from './xml';

interface Raise {
  readonly event: unknown;
  readonly delay?: unknown;
  readonly id?: string;
}

interface NamedAction {
  readonly type: string;
  readonly params?: unknown;
}

/** Translates actions to executable content of SCXML, without timers that are never due. */
export function contentOf(of: MachineReading, actions: readonly unknown[]): readonly Element[] {
  return actions.flatMap((action) => {
    const isTimer = isComputedTimer(of, action);
    const name = isTimer ? String((action as unknown as Raise).delay) : nameOf(action);
    const note = (): readonly Element[] => [element(isTimer ? 'sb:timer' : 'sb:action', noteOf(action, name))];
    return saidOr(of, () => contentOfOne(of, action), { kind: isTimer ? 'timer' : 'action', name }, note);
  });
}

function noteOf(action: unknown, name: string): Element['attributes'] {
  const { params, event } = (typeof action === 'string' ? {} : action) as { params?: unknown; event?: unknown };
  const ends = (event as NamedAction | undefined)?.type;
  const given = typeof params === 'object' ? JSON.stringify(params) : undefined;
  return { name, event: typeof action === 'function' ? ends : undefined, params: given };
}

function nameOf(action: unknown): string {
  if (typeof action === 'string') return action;
  const { type, name } = action as { readonly type?: string; readonly name?: string };
  return type?.replace('xstate.', '') ?? (name || 'function');
}

function isComputedTimer(of: MachineReading, action: unknown): boolean {
  if (typeOf(action) !== 'xstate.raise') return false;
  const { delay } = action as unknown as Raise;
  if (typeof delay !== 'string') return false;
  const known = (of.machine.implementations.delays as Readonly<Record<string, unknown>>)[delay];
  return known === Infinity || (of.changes === true && typeof known === 'function');
}

/** Returns the ids of timers started by entry actions that never come due: limits that are switched off. */
export function neverDue(of: MachineReading, entry: readonly unknown[]): ReadonlySet<string> {
  const timers = entry.filter((action) => typeOf(action) === 'xstate.raise') as unknown as readonly Raise[];
  const known = timers.filter((timer) => !of.untold || !isComputedTimer(of, timer));
  return new Set(known.filter((timer) => delayOf_ms(of, timer) === Infinity).map(({ id }) => id!));
}

/** Returns the id of the timer that an action cancels; `undefined` if it cancels none. */
export function cancelledBy(action: unknown): string | undefined {
  if (typeOf(action) !== 'xstate.cancel') return undefined;
  const { sendId } = action as { readonly sendId: unknown };
  assert(typeof sendId === 'string', 'a timer that is cancelled by its id');
  return sendId;
}

function typeOf(action: unknown): unknown {
  return typeof action === 'function' && 'resolve' in action ? (action as unknown as NamedAction).type : undefined;
}

function contentOfOne(of: MachineReading, action: unknown): readonly Element[] {
  if (typeof action === 'function' && typeOf(action) === undefined)
    return [element('log', { label: action.name || '(anonymous)' })];
  if (typeof action !== 'function') {
    const { type, params } = typeof action === 'string' ? ({ type: action } as NamedAction) : (action as NamedAction);
    const known = (of.machine.implementations.actions as Readonly<Record<string, unknown>>)[type];
    if (typeOf(known) !== undefined) return contentOfOne(of, known);
    const given = paramsOf(of, params, `action ${type}`);
    return [element('log', { label: type, expr: given === undefined ? undefined : JSON.stringify(given) })];
  }
  const cancelled = cancelledBy(action);
  if (cancelled !== undefined) return [element('cancel', { sendid: cancelled })];
  assert(typeOf(action) === 'xstate.raise', 'a context that stays: raise, cancel and named actions', typeOf(action));
  return raised(of, action as unknown as Raise);
}

function raised(of: MachineReading, raise: Raise): readonly Element[] {
  assert(!of.untold || !isComputedTimer(of, raise), 'a timer of a length that is known', raise.delay);
  const event =
    typeof raise.event === 'function'
      ? constant(of, raise.event as Implementation, undefined, 'a raised event')
      : raise.event;
  const { type, ...fields } = event as { readonly type: string };
  const data = Object.entries(fields).map(([name, value]) => element('param', { name, expr: literal(value) }));
  const delay_ms = delayOf_ms(of, raise);
  if (delay_ms === Infinity) return [];
  if (delay_ms !== undefined) return [element('send', { event: type, id: raise.id, delay: `${delay_ms}ms` }, data)];
  // <raise> carries no data; a <send> to oneself inside does.
  return [
    data.length === 0 ? element('raise', { event: type }) : element('send', { event: type, target: '#_internal' }, data)
  ];
}

function delayOf_ms(of: MachineReading, { delay, id }: Raise): number | undefined {
  if (delay === undefined) return undefined;
  const known =
    typeof delay === 'string' ? (of.machine.implementations.delays as Readonly<Record<string, unknown>>)[delay] : delay;
  const delay_ms = typeof known === 'function' ? constant(of, known as Implementation, undefined, 'a delay') : known;
  assert(
    typeof delay_ms === 'number' && delay_ms >= 0 && id !== undefined,
    'a delay in milliseconds with an id',
    delay
  );
  return Math.round(delay_ms);
}
