import { fold } from '#kernel/fold';
import type { TicketRecordEntry as RecordEntry } from '#operations/log';
import { livedUntil, openOperations } from '#operations/operations';
import type { TicketRecord } from '#operations/record';
import { arrivalsOf } from '#sandbox/arrivals';
import { mostTickets, usualMix, type SandboxPlan } from '#sandbox/plan';
import { openDesk, type Opening } from '#simulation/desk';
import { liveDesk } from '#simulation/live-desk';
import { live } from '#ticket/live';
import { openTicket } from '#ticket/ticket';
import { readyTrace } from '../../../src/cli/commands/trace.ts';
import { loadPolicy } from '../../../src/cli/data.ts';
import { everybody } from '../../../src/lib/ticket/testing/sample.ts';
import { must, timeMany, type Bench } from './figures.ts';

const hour_ms = 3_600_000;
const opens_ms = Date.UTC(2026, 9, 5, 1);

/** A script whose roles are all exemplary, from opening to archive. */
const wholeLife = 'tests/traces/an-exemplary-complaint/script.yaml';

/** Each ticket as a house hears of it: opened, told twice while it is worked on, closed, checked. */
function recordsOf(count: number): readonly RecordEntry[] {
  return Array.from({ length: count }, (_, at): readonly RecordEntry[] => {
    const openedAt_ms = opens_ms + at * 300_000;
    const record: TicketRecord = {
      id: `T${at}`,
      channel: 'hotline',
      class: 'fault',
      business: 'broadband',
      area: `area-${at % 40}`,
      people: { agent: `${1000 + (at % 30)}`, field: `${2000 + (at % 30)}` },
      customer: `C${at % 900}`,
      matter: 'no-line',
      openedAt_ms,
      breaches: [],
      overdue: false,
      quality: {},
      open: true
    };
    const handled = { ...record, handledAt_ms: openedAt_ms + 5 * hour_ms, firstContactResolved: false };
    const closed = { ...handled, open: false, rating: 1 as const };
    const tell = (hours: number, ticket: TicketRecord): RecordEntry => ({
      at_ms: openedAt_ms + hours * hour_ms,
      who: 'system',
      do: hours === 0 ? 'ticket-opened' : 'ticket-recorded',
      ticket
    });
    const checked = { ...closed, quality: { process: 'pass' as const } };
    return [tell(0, record), tell(2, record), tell(5, handled), tell(8, closed), tell(9, checked)];
  }).flat();
}

const houseName = (count: number): string => `the house, told of ${count} tickets`;

const house = (count: number, more: Partial<Bench> = {}): Bench => ({
  name: houseName(count),
  budget_ms: 0.125 * count,
  judged: 'p50_ms',
  ...more,
  async run() {
    const operations = must(openOperations(must(await loadPolicy()), recordsOf(count)));
    return timeMany(5, () => livedUntil(operations));
  }
});

/** A desk of tickets that come one behind the other, and who lives each to its end. */
export async function deskOf(count: number) {
  const { spec } = must(await readyTrace(wholeLife));
  const desk = must(openDesk(must(await loadPolicy())));
  const { openedAt_ms: _openedAt, ...ticket } = spec;
  const openings = Array.from({ length: count }, (_, at): Opening => ({
    at_ms: opens_ms + at * 600_000,
    who: 'system',
    do: 'opened',
    with: { ticket: { ...ticket, number: `SB${at}` }, about: { customer: `C${at}`, matter: 'bill', people: {} } }
  }));
  const pilots = { tickets: everybody(1, 'exemplary'), organisation: [] };
  return { desk, openings, pilots, until_ms: opens_ms + 40 * 24 * hour_ms };
}

const tickets = 200;

/** The largest sandbox that there is, with what is dearest in it. */
const largest: SandboxPlan = {
  seed: 1,
  date: '2026-11-27',
  at: '09:00',
  hours: 12,
  tickets: mostTickets,
  lang: 'zh-CN',
  mix: { ...usualMix, outages: 4 }
};

export const simulationBenches: readonly Bench[] = [
  {
    name: 'a ticket from opening to archive, its roles exemplary',
    budget_ms: 5,
    judged: 'p50_ms',
    async run() {
      const { spec, policy, given, pilots, until_ms } = must(await readyTrace(wholeLife));
      return timeMany(200, () => live(must(openTicket(spec, policy)), given, pilots, until_ms));
    }
  },
  {
    name: `${mostTickets} customers of a sandbox, made up`,
    budget_ms: 1000,
    judged: 'p50_ms',
    async run() {
      const policy = must(await loadPolicy());
      return timeMany(5, () => arrivalsOf(largest, policy));
    }
  },
  house(1000),
  // Linear: four times as many take four times as long, and a little for the memory.
  house(4000, { against: houseName(1000), mostTimes: 6 }),
  {
    name: `a desk of ${tickets} tickets, lived to their end and folded again`,
    budget_ms: 4000,
    judged: 'p50_ms',
    async run() {
      const { desk, openings, pilots, until_ms } = await deskOf(tickets);
      return timeMany(3, () => {
        const { entries, state } = liveDesk(desk, openings, pilots, until_ms);
        return fold(desk.simulation, entries, state.now_ms);
      });
    }
  }
];
