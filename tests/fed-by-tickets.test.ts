import { assert, describe, expect, it } from 'vitest';
import { fold } from '#kernel/fold';
import { deskFactText, openDesk, type DeskEntry, type Opening } from '#simulation/desk';
import { liveDesk, type LivedDesk } from '#simulation/live-desk';
import type { Diligence } from '#kernel/diligence';
import { autopilots } from '#operations/autopilot';
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
    const three = [0, 1, 2].map((at) => opening(`T${at}`, monday_ms + at * 3 * day_ms));
    const { state } = lived(three, 'careless', monday_ms + 40 * day_ms);
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
      /^dispatched refused: not for the/
    );
  });
});
