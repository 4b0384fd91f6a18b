import type { Fields } from '#domain/entry';
import type { Deviation } from '#domain/ids';
import { roles, type Role } from '#domain/roles';
import type { Text } from '#domain/text';
import { tagsOf } from '#kernel/chart';
import { closedTo } from '#machines/event-guards';
import { eventSpec, isSpeech, ticketEvents, type EventSpec, type TicketEvent } from '#machines/ticket-events';
import { eventFor, ticket as chartName } from './events';
import { concerns, mayCause } from './possible';
import type { Ticket, TicketRunState } from './ticket';

export type OptionKind =
  | 'regular'
  /** It can be done, and is against the SOP. */
  | 'wrong'
  /** Nobody could do it now. */
  | 'closed';

export interface TicketOption {
  readonly event: TicketEvent;
  readonly kind: OptionKind;
  readonly who: readonly Role[];
  readonly speech: boolean;
  /** Clauses that require it, or that it violates. */
  readonly clauses: readonly string[];
  /** For `wrong`: the deviation, if a clause names one; `forbidden` for prohibitions. */
  readonly deviations: readonly { readonly clause: string; readonly deviation: Deviation }[];
  /** Chart states it would enter now, as dotted paths, for any of its samples; empty if it moves none. */
  readonly enters: readonly string[];
  readonly why?: Text;
  /** For `closed`: set if the chart would not take it now and it was not done before. */
  readonly notYet?: true;
}

/** Returns every event relevant to a ticket, possible or not, in the order of the table. Fields are not judged. */
export function optionsOn(ticket: Ticket, state: TicketRunState): readonly TicketOption[] {
  const { spec, policy } = ticket;
  const { memory, instances } = state;
  const { chart, snapshot } = instances.get(chartName)!;
  const tags = tagsOf(snapshot);
  return (Object.keys(ticketEvents) as TicketEvent[]).flatMap((event): readonly TicketOption[] => {
    if (event === 'spoke' || !concerns(event, spec.case)) return [];
    const about = eventSpec(event)!;
    const may = roles.filter((role) => mayCause(role, event, memory.holder, spec.case));
    const open = may.filter((role) => closedTo(role, event, tags, role === memory.holder) === undefined);
    const base = { event, speech: isSpeech(event), clauses: about.clauses, enters: [] };
    if (open.length === 0) {
      const [first = 'agent'] = may;
      const why = closedTo(first, event, tags, first === memory.holder);
      return [{ ...base, kind: 'closed', who: may, deviations: [], why: why ?? notNow(memory.taken[event]) }];
    }
    const samples = (about.samples?.(spec.case, policy) ?? [
      asItStands(ticket, state, event, open[0]!)
    ]) as readonly Fields[];
    const taken = samples.filter((fields) => chart.takes(snapshot, { type: event, ...fields }, 'moving'));
    if (taken.length === 0 && !about.forbidden) {
      // What is said can be said again; nothing comes of it.
      if (base.speech) return [{ ...base, kind: 'closed', who: open, deviations: [], why: saidAlready }];
      return [
        {
          ...base,
          kind: 'closed',
          who: open,
          deviations: [],
          why: notNow(memory.taken[event]),
          ...((memory.taken[event] ?? 0) === 0 && { notYet: true as const })
        }
      ];
    }
    const ways = (taken.length > 0 ? taken : samples).map((fields) => wayOf(state, event, fields));
    const regular = !about.forbidden && ways.some(({ deviations }) => deviations.length === 0);
    return [
      {
        ...base,
        kind: regular ? 'regular' : 'wrong',
        who: open,
        enters: [...new Set(ways.flatMap(({ enters }) => enters))],
        deviations: regular ? [] : about.forbidden ? forbiddenBy(about) : (ways[0]?.deviations ?? [])
      }
    ];
  });
}

function asItStands({ desk }: Ticket, { memory, instances, now_ms }: TicketRunState, event: string, who: Role): Fields {
  const { tells, fields } = eventSpec(event)!;
  if (!tells || fields) return {};
  const { type: _type, ...told } =
    eventFor(desk, memory, { at_ms: now_ms, who, do: event }, instances.get(chartName)!) ?? {};
  return told as Fields;
}

function wayOf(
  { instances }: TicketRunState,
  event: string,
  fields: Fields
): Pick<TicketOption, 'deviations' | 'enters'> {
  const { chart, snapshot } = instances.get(chartName)!;
  const { comesTo } = eventSpec(event)!;
  const first = chart.step(snapshot, { type: event, ...fields });
  // What ends with the contact is wrong already where it is begun.
  const then = comesTo === undefined ? [] : chart.step(snapshot, { type: comesTo }).outcomes;
  const before = new Set(snapshot._nodes);
  return {
    enters: first.snapshot._nodes.filter((node) => !before.has(node)).map(({ path }) => path.join('.')),
    deviations: [...first.outcomes, ...then].flatMap((it) =>
      it.kind === 'effect' && it.type === 'deviate'
        ? [it.params as { readonly clause: string; readonly deviation: Deviation }]
        : []
    )
  };
}

/** Checks whether closing a contact would end it without the customer's agreement (3.2-complaint-reasonable). */
export function endsUnagreed({ instances }: TicketRunState): boolean {
  const { chart, snapshot } = instances.get(chartName)!;
  const { comesTo } = eventSpec('closed')!;
  return comesTo !== undefined && tagsOf(chart.step(snapshot, { type: comesTo }).snapshot).has('agreement-owed');
}

const forbiddenBy = ({ clauses }: EventSpec): TicketOption['deviations'] =>
  clauses.slice(0, 1).map((clause) => ({ clause, deviation: 'forbidden' }));

const saidAlready: Text = {
  zh: '已经说过，或者现在说了也不算',
  en: 'it was said already, or counts for nothing now'
};

const notNow = (times = 0): Text =>
  times > 0
    ? { zh: '已经做过，还没轮到再做', en: 'it was done already, and its turn has not come again' }
    : { zh: '还没轮到，或者已经过了', en: 'its turn has not come, or is over' };
