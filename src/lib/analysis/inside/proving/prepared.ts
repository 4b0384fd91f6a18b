import { chartOf, type ChartEvent } from '#kernel/chart';
import type { ChartInput } from '#machines/vocabulary';
import { Admission } from './admission.ts';
import { machineOf, telling, without, type NodeConfig } from './chart-config.ts';
import type { TicketClass } from '../../ticket-classes.ts';
import { Bearings, type Bearing } from '../reading/state-abstraction.ts';
import { dutiesOf } from '../reading/duties.ts';
import { idleRegions, orphansIn, possibleIn, type Possible } from '../reading/possible.ts';
import { meets, noWay, waysWhere, type WaySet } from '../reading/way-set.ts';
import { readChart, withDefaults, type ChartRead, type Way } from '../reading/ways.ts';
import { clock, type ModelState } from './model-state.ts';
import { TabledChart } from './tabled-chart.ts';
import { snapshotOf, worldOf, type ChartAlone } from './world.ts';
import { eventSpec, type TicketEvent, ticketEvents } from '#machines/ticket-events';
import { concerns } from '#ticket/possible';
import type { Case } from '#machines/clause';

const other = 'other';

export interface Subject {
  readonly chart: NodeConfig;
  readonly of: TicketClass;
  readonly limits: ChartInput['limits'];
  readonly watched: ReadonlySet<string>;
  /** External events that may occur; all possible ones if absent. */
  readonly only?: readonly string[];
  /** True for no reduction: whole chart, every event everywhere, all configurations distinguished. */
  readonly whole?: boolean;
  /** True if states also differ by the remaining time of pending events, not only by their order. */
  readonly times?: boolean;
  /** True if limits may have any length, so that any pending event can come first. */
  readonly anyLength?: boolean;
}

/** External events that may occur in the present state of a ticket. */
export interface Coming {
  /** Events that only permit; if one leads on, it is explored alone. */
  readonly duties: readonly ChartEvent[];
  /** Events that would take transitions never taken before, with those transitions. */
  readonly news: readonly { readonly event: ChartEvent; readonly ways: WaySet }[];
  /** Events that affect the future. */
  readonly others: readonly ChartEvent[];
  readonly isNewsDue: boolean;
}

/** Chart prepared for a class of tickets, without {@link idleRegions}, regions that no longer matter, duty orders. */
export class Prepared {
  readonly world: ChartAlone;
  readonly of: TicketClass;
  readonly left: readonly string[];
  readonly possible: Possible;
  readonly alphabet: readonly ChartEvent[];
  readonly regular: WaySet;
  readonly read: ChartRead;
  readonly #ways: readonly Way[];
  readonly #events: readonly { event: ChartEvent; leads: WaySet; follows: WaySet; duty: WaySet }[];
  readonly #bearings: Bearings;
  readonly #dues = new Map<string, WaySet>();
  readonly #admission: Admission;
  readonly #table: TabledChart;

  constructor(private readonly subject: Subject) {
    const { chart, of, limits, watched, only } = subject;
    this.of = of;
    const input: ChartInput = { case: of.case, limits, warnAt: 0.25, ...of.policy };
    const all = readChart(machineOf(telling(chart)), input);
    this.alphabet = alphabetOf(of.case, all).filter(({ type }) => only?.includes(type) ?? true);
    const comes = new Set(this.alphabet.map(({ type }) => type));
    this.left = subject.whole ? [] : idleRegions(all, possibleIn(all, comes, true));
    const machine = machineOf(telling(without(chart, this.left)));
    this.read = readChart(machine, input);
    this.possible = possibleIn(this.read, comes);
    this.#ways = this.possible.ways;
    // An irregular step is taken, too, before it is seen to be one.
    const { ways } = possibleIn(this.read, comes, true);
    this.#table = new TabledChart(chartOf(machine, input), { ...this.read, ways });
    this.world = worldOf(this.#table);
    this.#bearings = new Bearings(this.read, this.#table, this.#ways, comes, watched);
    const duties = dutiesOf(this.read, this.possible, comes, watched);
    this.#events = this.alphabet.map((event) => {
      const following = this.#following(event.type);
      return {
        event,
        leads: waysWhere(this.#ways, ({ on }) => on === event.type),
        follows: waysWhere(this.#ways, (way) => following.has(way)),
        duty: waysWhere(this.#ways, (way) => way.on === event.type && duties.has(way))
      };
    });
    this.#admission = new Admission(comes, this.#ways);
    this.regular = waysWhere(this.#ways, ({ deviates }) => !deviates);
  }

  get duties(): readonly string[] {
    return [...new Set(this.#events.filter(({ duty }) => duty !== noWay).map(({ event }) => event.type))];
  }

  get begins(): readonly string[] {
    return this.read.regions.flatMap(withDefaults).map(({ id }) => id);
  }

  /**
   * Ids of the states that should be reached: all possible for the class, and unreachable ones, which are reported as
   * errors.
   */
  get expected(): readonly string[] {
    const possible = [...this.possible.nodes].filter((node) => node !== this.read.machine.root).map(({ id }) => id);
    return [...possible, ...orphansIn(machineOf(telling(this.subject.chart)))];
  }

  named(name: string): readonly Way[] {
    return this.#ways.filter((way) => way.name === name);
  }

  setWhere(is: (way: Way) => boolean): WaySet {
    return waysWhere(this.#ways, is);
  }

  /** Returns the key of a state: the relevant part of the configuration and the order of pending events. */
  keyOf(situation: ModelState): string {
    const { standing } = situation;
    const due = [...standing.queue].map(({ event, due_ms }) =>
      this.subject.times ? `${event.type} ${due_ms - standing.now_ms}` : event.type
    );
    if (this.subject.anyLength) due.sort();
    const chart = this.subject.whole
      ? this.#table.localsOf(snapshotOf(standing)).join(',')
      : this.#bearing(situation).key;
    return `${chart} ${due.join(' ')}`;
  }

  clocksAt({ pending }: ModelState): readonly ChartEvent[] {
    if (this.subject.anyLength) return [...new Set(pending)].map((due) => ({ ...clock, due }));
    return pending.length > 0 ? [clock] : [];
  }

  comingTo(situation: ModelState, untaken: WaySet): Coming {
    const { matters } = this.#bearing(situation);
    const now = this.#bearings.now(snapshotOf(situation.standing));
    const { open } = this.#admission.at(situation);
    const here = this.#events.filter(({ event, leads }) => meets(leads, now) && open.has(event.type));
    const eventsWhere = (is: (one: (typeof here)[number]) => boolean) => here.filter(is).map(({ event }) => event);
    const isNewsDue = situation.pending.some((due) => meets(this.#onDue(due), untaken));
    if (this.subject.whole) return { duties: [], news: [], others: here.map(({ event }) => event), isNewsDue };
    return {
      duties: eventsWhere(({ duty }) => meets(duty, now)),
      news: here.flatMap(({ event, follows }) => {
        const ways = follows & now & untaken;
        return ways === noWay ? [] : [{ event, ways }];
      }),
      others: eventsWhere(({ leads, event }) => meets(leads & now, matters) || this.subject.watched.has(event.type)),
      isNewsDue
    };
  }

  #onDue(due: string): WaySet {
    let ways = this.#dues.get(due);
    if (ways === undefined) {
      ways = waysWhere(this.#ways, ({ on }) => on === due);
      this.#dues.set(due, ways);
    }
    return ways;
  }

  #bearing(situation: ModelState): Bearing {
    return this.#bearings.of(snapshotOf(situation.standing), this.#admission.at(situation).closed);
  }

  #following(event: string): ReadonlySet<Way> {
    const found = new Set(this.#ways.filter(({ on }) => on === event));
    for (const way of found)
      for (const next of this.#ways) if (next.on !== undefined && way.raises.includes(next.on)) found.add(next);
    return found;
  }
}

/** Returns all external events of such a ticket: each combination of values that guards distinguish, plus one other. */
export function alphabetOf(of: Case, { ways }: Pick<ChartRead, 'ways'>): readonly ChartEvent[] {
  const names = (Object.keys(ticketEvents) as TicketEvent[]).filter(
    (name) => concerns(name, of) && eventSpec(name)?.forbidden !== true
  );
  return names.flatMap((type) => {
    const looks = ways.filter(({ on }) => on === type).flatMap(({ guard }) => guard.looks);
    const fields = [...new Set(looks.map(([field]) => field))];
    return fields.reduce<readonly ChartEvent[]>(
      (events, field) => {
        const values = [...new Set(looks.filter(([it]) => it === field).map(([, value]) => value))];
        return events.flatMap((event) =>
          [...values, otherThan(type, field, values)].map((value) => ({ ...event, [field]: value }))
        );
      },
      [{ type }]
    );
  });
}

function otherThan(type: string, field: string, values: readonly unknown[]): string | number | boolean {
  if (values.includes(true)) return false;
  return eventSpec(type)?.fields?.[field]?.choices?.find((choice) => !values.includes(choice)) ?? other;
}
