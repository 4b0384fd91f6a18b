import fc from 'fast-check';
import { assert, describe, expect, it } from 'vitest';
import { fold } from '#kernel/fold';
import { deskFactText, openDesk, type DeskEntry, type DeskState, type Opening, type TicketRun } from '#simulation/desk';
import { liveDesk, type LivedDesk } from '#simulation/live-desk';
import type { Diligence } from '#kernel/diligence';
import { roles } from '#domain/roles';
import { autopilots } from '#operations/autopilot';
import { monthReport, type MonthReport } from '#operations/month-report';
import { monthOf } from '#operations/periods';
import { everybody, specOf } from '../src/lib/ticket/testing/sample';
import { loadPolicy } from '../src/cli/data';

/** Months, people, reports and boards hear of tickets that were lived beside them, in one log (4.2-three, 2.2-major, 3.3-interview). */
const loaded = await loadPolicy();
assert(loaded.ok);
const opened = openDesk(loaded.value);
assert(opened.ok);
const desk = opened.value;

const day_ms = 86_400_000;
const monday_ms = Date.UTC(2026, 10, 2, 1);

const opening = (number: string, at_ms: number): Opening => ({
  at_ms,
  who: 'system',
  do: 'opened',
  with: {
    ticket: { number, case: specOf().case },
    about: { customer: `C-${number}`, matter: 'no-line', area: 'east', people: { agent: '1024', field: '2001' } }
  }
});

function lived(given: readonly DeskEntry[], field: Diligence, until_ms: number, owner: boolean = false): LivedDesk {
  const tickets = everybody(7, 'exemplary', { field });
  const organisation = owner ? autopilots({ owner: 'exemplary', supervisor: 'exemplary' }, 7) : [];
  return liveDesk(desk, given, { tickets, organisation }, until_ms);
}

describe('a desk', () => {
  it('sends an engineer to special training after three tickets in a row below standard (4.2-three)', () => {
    // Nobody is as careless on every ticket: it takes some until three in a row are below.
    const many = Array.from({ length: 24 }, (_, at) => opening(`T${at}`, monday_ms + at * day_ms));
    const { state } = lived(many, 'careless', monday_ms + 40 * day_ms);
    const told = state.memory.facts.filter(({ clause, kind }) => clause === '4.2-three' && kind === 'alert');
    expect(told.some(({ text, about }) => about === 'standing:2001' && text!.en.includes('2001'))).toBe(true);
  });

  it('leaves an exemplary one alone', () => {
    const three = [0, 1, 2].map((at) => opening(`T${at}`, monday_ms + at * 3 * day_ms));
    const { state } = lived(three, 'exemplary', monday_ms + 40 * day_ms);
    expect(state.memory.facts.filter(({ clause }) => clause === '4.2-three')).toEqual([]);
    expect(state.memory.tickets.values().map(({ record }) => record.open)).toEqual([false, false, false]);
  });

  it('declares an emergency when five such tickets of one area are open within half an hour (2.2-major)', () => {
    const declared = (count: number) =>
      lived(
        Array.from({ length: count }, (_, at) => opening(`E${at}`, monday_ms + at * 5 * 60_000)),
        'exemplary',
        monday_ms + day_ms
      ).state.memory.facts.some(({ clause, about }) => clause === '2.2-major-plan' && about!.startsWith('emergency:'));
    expect(declared(5)).toBe(true);
    expect(declared(4)).toBe(false);
  });

  it('is all in its log: folded again without anybody on autopilot, it has the same facts', () => {
    const some = Array.from({ length: 8 }, (_, at) => opening(`T${at}`, monday_ms + at * day_ms));
    const until_ms = monday_ms + 70 * day_ms;
    const { entries, state } = lived(some, 'average', until_ms, true);
    const again = fold(desk.simulation, entries, until_ms);
    expect(again.memory.facts.toArray()).toEqual(state.memory.facts.toArray());
    expect(entries.some((entry) => 'do' in entry && entry.do === 'month-end')).toBe(true);
    const words = state.memory.facts.map((fact) => deskFactText(desk, state.memory, fact));
    expect(words.filter(({ zh, en }) => !zh || !en)).toEqual([]);
  });

  it('hears what is said on a ticket', () => {
    const said: DeskEntry = { at_ms: monday_ms + 1000, who: 'agent', about: 'ticket:T1', say: '您好' };
    const { memory } = fold(desk.simulation, [opening('T1', monday_ms), said]);
    expect(memory.facts.findLast(({ name }) => name === 'spoke')).toMatchObject({
      about: 'ticket:T1',
      at_ms: said.at_ms
    });
  });

  it('refuses what is about no ticket, and a number that is taken, with the reason', () => {
    const strange: DeskEntry = { at_ms: monday_ms, who: 'agent', about: 'ticket:__proto__', do: 'greeted' };
    const { state } = lived([opening('T1', monday_ms)], 'exemplary', monday_ms);
    const refusal = (entry: DeskEntry) =>
      desk.simulation.entry(state.memory, entry, monday_ms, state.instances).refused;
    expect(refusal(strange)?.en).toBe('there is no ticket __proto__');
    expect(refusal(opening('T1', monday_ms))?.en).toBe('there is a ticket T1 already');
    expect(refusal({ ...strange, about: 'ticket:T1', do: 'dispatched' })?.en).toMatch(
      /^Refused \(dispatches\): not for the/
    );
  });
});

/** What the log of a desk says by itself: counted from the facts of its tickets, with nothing that the house has written. */
function recount({ facts, tickets }: DeskState, month: string) {
  const here = tickets.values().filter(({ opened_ms }) => monthOf(opened_ms) === month);
  const all = (run: TicketRun) => facts.filter(({ about }) => about === `ticket:${run.ticket.spec.number}`);
  const last = (run: TicketRun, event: string) =>
    all(run).findLast(({ name, kind }) => name === event && kind === 'record');
  const count = (so: (run: TicketRun) => boolean) => here.filter(so).length;
  const ratings = here.flatMap((run) => last(run, 'rated')?.with?.['rating'] ?? []);
  return {
    received: here.length,
    complaints: count(({ ticket }) => ticket.spec.case.class === 'complaint'),
    rated: ratings.length,
    satisfied: ratings.filter((it) => Number(it) < 3).length,
    overdue: count((run) => all(run).some(({ kind, name }) => kind === 'milestone' && name === 'overdue')),
    failed: count((run) =>
      ['phrasing-checked', 'process-checked', 'outcome-checked'].some(
        (it) => last(run, it)?.with?.['verdict'] === 'fail'
      )
    ),
    interviewed: count((run) => last(run, 'interviewed') !== undefined)
  };
}

/** The same as the house has it. */
function counted({ books }: DeskState, month: string, now_ms: number) {
  assert(loaded.ok);
  const report = monthReport(month, books.tickets.values(), loaded.value.operations!, now_ms);
  const sum = (of: (row: MonthReport['persons'][number]) => number) =>
    report.persons.reduce((total, row) => total + of(row), 0);
  const records = books.tickets.values().filter(({ openedAt_ms }) => monthOf(openedAt_ms) === month);
  return {
    received: report.received,
    complaints: report.channels.reduce((total, { complaints }) => total + complaints.count, 0),
    rated: sum(({ satisfied }) => satisfied.of),
    satisfied: sum(({ satisfied }) => satisfied.count),
    overdue: sum(({ overdue }) => overdue),
    failed: records.filter(({ quality }) => Object.values(quality).includes('fail')).length,
    interviewed: records.filter(({ id }) => books.overdue.get(id)?.interview !== undefined).length
  };
}

const matters = [
  specOf().case,
  specOf('2026-11-02 09:00', { tier: 'vip' }).case,
  specOf('2026-11-02 09:00', { class: 'complaint', business: 'fee-dispute', difficulty: 'ordinary' }).case,
  specOf('2026-11-02 09:00', { class: 'request', business: 'plan-change', channel: 'app' }).case
];

describe('a month', () => {
  it('is what the log says, counted again: of any tickets, in hands of any kind', () => {
    let reported = 0;
    // Some of them come in one month, some in the next; what nobody takes is dispatched again every two hours.
    const turn_ms = monday_ms + 27 * day_ms;
    const ticket = fc.record({ of: fc.nat(3), at: fc.nat(8) });
    fc.assert(
      fc.property(
        fc.array(ticket, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('careless', 'average', 'absent'),
        fc.nat(99),
        (drawn, field, seed) => {
          const people = { agent: '1024', field: '2001', specialist: '3001', 'complaint-supervisor': '4001' };
          const given = drawn
            .map(({ of, at }, index): Opening => ({
              ...opening(`T${index}`, turn_ms + at * 12 * 3_600_000),
              with: {
                ticket: { number: `T${index}`, case: matters[of]! },
                about: { customer: `C${index}`, matter: 'one', people }
              }
            }))
            .toSorted((a, b) => a.at_ms - b.at_ms);
          const until_ms = turn_ms + 12 * day_ms;
          const how = field === 'absent' ? 'average' : field;
          const tickets = everybody(seed, 'average', { field: how, specialist: how }).filter(
            (_, at) => field !== 'absent' || !['field', 'specialist'].includes(roles[at]!)
          );
          const staff = autopilots({ supervisor: 'average' }, seed);
          const { state } = liveDesk(desk, given, { tickets, organisation: staff }, until_ms);
          for (const month of ['2026-11', '2026-12']) {
            const told = recount(state.memory, month);
            expect(counted(state.memory, month, until_ms)).toEqual(told);
            reported += told.overdue;
          }
        }
      ),
      // The first of them is overdue for certain: nobody goes there.
      { numRuns: 10, examples: [[[0, 1, 2, 3].map((of) => ({ of, at: 0 })), 'absent', 1]] }
    );
    expect(reported).toBeGreaterThan(0);
  });
});
