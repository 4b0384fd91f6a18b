import { timeText } from '#calendar/dates';
import { describe, expect, test } from 'vitest';
import { diligences, type Diligence } from '#kernel/diligence';
import { cycleEvents, type HabitualEvent } from '#machines/cycles';
import { readPolicy } from '#formats/policy';
import type { Policy } from '#machines/policy';
import { roles, type Role } from '#domain/roles';
import { autopilots } from './autopilot';
import { clerks } from './inside/process-handlers';
import { liveOperations } from './live';
import { inOrder, isTicketEntry, type CycleEntry, type OperationsEntry } from './log';
import { factsOf, livedUntil, openOperations } from './operations';
import { at, rawPolicy, shippedPolicy, told } from './testing/samples';

const policy = shippedPolicy();
const end_ms = at('2027-01-01 00:00');

/** A quarter in which there is something of everything: findings of all three kinds, three in a row, an overdue ticket, an emergency, a long dispute. */
const quarter: readonly OperationsEntry[] = inOrder([
  ...[1, 2, 3].flatMap((n) =>
    told({
      id: `R${n}`,
      customer: `R${n}`,
      channel: 'wechat',
      class: 'complaint',
      business: 'fee-dispute',
      rating: 4,
      dispute: 'contract-vague',
      openedAt_ms: at(`2026-10-0${n + 4} 09:00`),
      handledAt_ms: at(`2026-10-0${n + 4} 15:00`)
    })
  ),
  ...[1, 2].flatMap((n) =>
    told({ id: `Q${n}`, customer: `Q${n}`, channel: 'wechat', openedAt_ms: at('2026-10-12 09:00') })
  ),
  ...[1, 2, 3, 4, 5].flatMap((n) =>
    told({
      id: `E${n}`,
      customer: `E${n}`,
      area: '西湖区',
      cause: 'modem-ageing',
      openedAt_ms: at(`2026-11-02 09:0${n}`),
      handledAt_ms: at('2026-11-02 12:00')
    })
  ),
  ...overdue()
]);

/** In the report a day before it is closed. */
function overdue(): readonly OperationsEntry[] {
  const [opened, closed] = told({
    id: 'O1',
    customer: 'O1',
    people: { agent: '1024', field: '2001' },
    overdue: true,
    openedAt_ms: at('2026-10-12 09:00'),
    handledAt_ms: at('2026-10-14 09:00')
  });
  if (!opened || !closed || !isTicketEntry(closed)) throw new Error('a ticket');
  return [
    opened,
    { ...closed, at_ms: at('2026-10-13 09:00'), ticket: { ...closed.ticket, open: true, handledAt_ms: undefined } },
    closed
  ];
}

interface Among {
  readonly seed?: number;
  readonly by?: Policy;
  readonly who?: readonly Role[];
  readonly log?: readonly OperationsEntry[];
}

function lived(diligence: Diligence, { seed = 1, by = policy, who = roles, log = quarter }: Among = {}) {
  const pilots = autopilots(Object.fromEntries(who.map((role) => [role, diligence])), seed);
  const result = liveOperations(by, log, pilots, end_ms);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const { operations, state } = result.value;
  const own = operations.entries.filter((entry): entry is CycleEntry => !isTicketEntry(entry));
  return { operations, state, own, facts: factsOf(state), books: state.memory };
}

/** The shipped policy with its habits changed. */
function withHabits(change: (habits: readonly Readonly<Record<string, unknown>>[]) => readonly unknown[]): Policy {
  const raw = rawPolicy();
  const operations = raw['operations'] as { habits: readonly Readonly<Record<string, unknown>>[] };
  const read = readPolicy({ ...raw, operations: { ...operations, habits: change(operations.habits) } });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const texts = ({ facts }: ReturnType<typeof lived>) =>
  facts.map((fact) => `${timeText(fact.at_ms)} ${fact.who} ${fact.text.en}`);
const wrong = ({ facts }: ReturnType<typeof lived>) =>
  facts.filter(({ kind }) => kind === 'irregular' || kind === 'breached' || kind === 'refused');

describe('a quarter among the exemplary', () => {
  const exemplary = lived('exemplary');
  test('has nothing irregular, nothing missed, no limit broken, nothing refused', () => {
    expect(wrong(exemplary).map(({ text }) => text.en)).toEqual([]);
  });
  test('leaves nothing to chance: it goes the same way whatever the seed', () => {
    for (const seed of [2, 4_000_000]) expect(texts(lived('exemplary', { seed }))).toEqual(texts(exemplary));
  });
  test('has all of it done: 5.2, 5.3, 4.2-three, 3.3-interview, 2.2-major-notify, 5.3-ledger', () => {
    const { books, own } = exemplary;
    expect(books.months.keys()).toEqual(['2026-10', '2026-11']);
    for (const { report, done } of books.months.values())
      expect(Object.keys(done).toSorted()).toEqual(report.findings.map(({ id }) => id).toSorted());
    expect(new Set(own.filter((it) => it.do === 'channel-action').map((it) => it.with.channel))).toEqual(
      new Set(['wechat'])
    );
    expect(books.proposals.get('three-steps')).toMatchObject({
      is: 'adopted',
      reasons: ['2026-10/business/fee-dispute/contract-vague']
    });
    expect(books.sessions.every(({ planned_ms, held_ms }) => planned_ms !== undefined && held_ms! >= planned_ms)).toBe(
      true
    );
    expect(books.standings.get('1024')?.owed).toEqual([]);
    expect(books.overdue.get('O1')?.interview?.person).toBe('2001');
    expect(books.emergencies.values()).toMatchObject([
      { is: 'stood-down', notified: ['operations', 'marketing', 'service'] }
    ]);
    expect(books.requests.values().map(({ request, answeredAt_ms }) => [request, answeredAt_ms !== undefined])).toEqual(
      [1, 2, 3].map((n) => [`R${n}-finance`, true])
    );
  });
  test('is done in office hours by its owner, as far as the calendar knows the days', () => {
    for (const { at_ms, who } of exemplary.own.filter((entry) => entry.who === 'owner')) {
      const hour = new Date(at_ms + 8 * 3_600_000).getUTCHours();
      expect(hour >= 9 && hour <= 18, `${who} ${hour}`).toBe(true);
    }
  });
});

describe.each(['average', 'careless'] as const)('a quarter among the %s', (diligence) => {
  test('goes the same way for the same seed, and another way for another', () => {
    expect(texts(lived(diligence))).toEqual(texts(lived(diligence)));
    expect(new Set([1, 2, 3, 4].map((seed) => texts(lived(diligence, { seed })).join('\n'))).size).toBe(4);
  });
});

describe('diligence', () => {
  const seeds = [1, 2, 3, 4, 5, 6];
  const found = Object.fromEntries(
    diligences.map((diligence) => [diligence, seeds.flatMap((seed) => wrong(lived(diligence, { seed })))])
  ) as Readonly<Record<Diligence, ReturnType<typeof wrong>>>;
  test('is what goes wrong less often', () => {
    expect(found.exemplary.length).toBe(0);
    expect(found.average.length).toBeGreaterThan(0);
    expect(found.careless.length).toBeGreaterThan(2 * found.average.length);
  });
  test('of the careless takes irregular turns by itself, beside leaving things undone', () => {
    const turns = found.careless.filter(({ kind, who }) => kind === 'irregular' && who !== 'system');
    expect(new Set(turns.map(({ clause }) => clause)).size).toBeGreaterThan(1);
    expect(found.careless.some(({ kind, who }) => kind === 'irregular' && who === 'system')).toBe(true);
  });
  test('of none leads to anything refused', () => {
    for (const all of Object.values(found)) expect(all.filter(({ kind }) => kind === 'refused')).toEqual([]);
  });
});

describe('the log of a house on autopilot', () => {
  test.each(diligences)('(%s) is done by events that the table gives the role', (diligence) => {
    const { own } = lived(diligence, { seed: 4 });
    expect(own.length).toBeGreaterThan(10);
    for (const { who, do: event } of own) {
      const may: readonly Role[] = cycleEvents[event].who;
      expect(may, `${who} ${event}`).toContain(who);
    }
  });
  test.each(diligences)('(%s), opened anew without any autopilot, gives the same facts', (diligence) => {
    const { operations, facts } = lived(diligence, { seed: 4 });
    const again = openOperations(policy, operations.entries);
    expect(again.ok && factsOf(livedUntil(again.value, end_ms))).toEqual(facts);
  });
  test('without any is what was given, and lives as long as that', () => {
    const result = liveOperations(policy, quarter, []);
    expect(result.ok && result.value.operations.entries).toEqual(quarter);
    expect(result.ok && result.value.state.now_ms).toBe(quarter.at(-1)!.at_ms);
  });
  test('goes on to the end of its quarter if nobody says until when', () => {
    const result = liveOperations(policy, quarter, autopilots({ owner: 'exemplary' }, 1));
    expect(result.ok && result.value.state.now_ms).toBe(end_ms);
  });
  test('that is empty gives nobody anything to do', () => {
    expect(lived('careless', { log: [] }).facts).toEqual([]);
  });
});

describe('an autopilot', () => {
  test('does what is its own only: without a supervisor nobody is interviewed', () => {
    expect(new Set(lived('exemplary', { who: ['owner'] }).own.map(({ who }) => who))).toEqual(new Set(['owner']));
    expect(lived('exemplary', { who: ['owner'] }).books.overdue.get('O1')?.interview).toBeUndefined();
  });
  test('has the habits of the policy and no others', () => {
    const { own, facts } = lived('exemplary', {
      by: withHabits((all) => all.filter((it) => it['do'] !== 'month-end'))
    });
    expect(own.some((it) => it.do === 'month-end' || it.do === 'proposed')).toBe(false);
    expect(facts.some(({ kind, clause }) => kind === 'irregular' && clause === '5.2-channel')).toBe(true);
  });
  const changed = (event: HabitualEvent, what: Readonly<Record<string, unknown>>) =>
    withHabits((all) => all.map((it) => (it['do'] === event ? { ...it, ...what } : it)));
  test('asks the departments that the policy says, for the tickets that it says', () => {
    const by = changed('department-asked', { when: 'class:fault', with: { department: 'operations' } });
    const asked = lived('exemplary', { by }).own.flatMap((it) => (it.do === 'department-asked' ? it.with.request : []));
    expect(asked).toEqual(['O1-operations', ...[1, 2, 3, 4, 5].map((n) => `E${n}-operations`)]);
  });
  test('waits for what the policy has it wait for', () => {
    const by = changed('interviewed', { once: 'month-end' });
    expect(lived('exemplary', { by }).books.overdue.get('O1')).toMatchObject({
      closed: true,
      interview: { person: '2001' }
    });
  });
  test('drops what the pilot refuted, and nothing is irregular about that', () => {
    const by = changed('pilot-ended', { with: { result: 'fails' } });
    expect(lived('exemplary', { by }).books.proposals.get('three-steps')).toMatchObject({ is: 'dropped' });
    expect(wrong(lived('exemplary', { by }))).toEqual([]);
  });
  test('leaves to others what the policy gives to others', () => {
    const by = changed('departments-notified', { who: 'system' });
    const { own } = lived('exemplary', { by });
    expect(own.filter((it) => it.do === 'departments-notified').map(({ who }) => who)).toEqual(['system']);
  });
  test('can find out about everything that the policy can have it do', () => {
    const known = Object.values(clerks).flatMap(({ errands }) => Object.keys(errands));
    expect(known.toSorted()).toEqual(
      Object.keys(cycleEvents)
        .filter((event) => event !== 'outage-noticed')
        .toSorted()
    );
  });
});
