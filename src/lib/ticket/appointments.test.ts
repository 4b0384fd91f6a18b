import { describe, expect, test } from 'vitest';
import type { DoneEntry } from '#domain/entry';
import { live } from './live';
import { optionsOn } from './options';
import { checkFields, inspectFacts } from './quality';
import { everybody, opened, policyWith, rawPolicy, specOf } from './testing/sample';

const hour_ms = 3_600_000;
const policy = policyWith();
const slot_ms = policy.ticket!.slot_ms;

/** A visit that an exemplary crew has agreed on, and nobody comes to it by themselves. @param then what is done about it, from the agreed time */
function agreed(then: (visit_ms: number) => readonly DoneEntry[], until: (visit_ms: number) => number) {
  const ticket = opened(specOf('2026-11-25 09:00'), policy);
  const idle = everybody(1, 'exemplary').map((pilot) => ({
    next: (...at: Parameters<typeof pilot.next>): DoneEntry | undefined => {
      const entry = pilot.next(...at);
      return entry?.do === 'arrived' || (entry?.do === 'visit-booked' && at[1].memory.visit_ms !== undefined)
        ? undefined
        : entry;
    }
  }));
  const { visit_ms } = live(ticket, [], idle, 2 * hour_ms).state.memory;
  const { state } = live(ticket, then(visit_ms!), idle, until(visit_ms!));
  return {
    ticket,
    state,
    facts: state.memory.facts.filter(({ clause }) => clause === '3.1-tech-24h'),
    visit_ms: visit_ms!
  };
}

const comes = (at_ms: number): DoneEntry => ({ at_ms, who: 'field', do: 'arrived' });

describe('a visit that was agreed on', () => {
  test('is kept by whoever comes within its slot: nobody is alerted, and nothing is found', () => {
    const { facts } = agreed(
      (at_ms) => [comes(at_ms + slot_ms / 2)],
      (at_ms) => at_ms + 2 * slot_ms
    );
    expect(facts.filter(({ kind }) => kind === 'alert' || kind === 'irregular')).toEqual([]);
  });
  test('is late behind it: the crew is told before, their lead then, and quality finds when it was and when they came', () => {
    const { ticket, state, facts, visit_ms } = agreed(
      (at_ms) => [comes(at_ms + 16 * hour_ms)],
      (at_ms) => at_ms + 17 * hour_ms
    );
    expect(facts.filter(({ kind }) => kind === 'alert').map(({ who, name }) => [who, name])).toEqual([
      ['field', 'visit-due'],
      ['team-lead', 'visit-missed']
    ]);
    expect(facts.find(({ kind }) => kind === 'alert')!.at_ms).toBeLessThan(visit_ms + slot_ms);
    const found = inspectFacts(ticket, state.memory, state.instances).filter(({ clause }) => clause === '3.1-tech-24h');
    expect(found).toMatchObject([
      { who: 'field', lapse: 'late', due_ms: visit_ms, done_ms: visit_ms + 16 * hour_ms, gate: false }
    ]);
    expect(checkFields('process', found, policy)).toMatchObject({ verdict: 'fail' });
  });
  test('and coming behind it stands among what is against the SOP before it is done', () => {
    const { ticket, state } = agreed(
      () => [],
      (at_ms) => at_ms + slot_ms + hour_ms
    );
    const arriving = optionsOn(ticket, state).find(({ event }) => event === 'arrived');
    expect(arriving).toMatchObject({ kind: 'wrong', deviations: [{ clause: '3.1-tech-24h', deviation: 'skipped' }] });
  });
  test('is no longer owed where another was agreed on with the customer', () => {
    const { facts } = agreed(
      (at_ms) => [
        { at_ms: at_ms + slot_ms - 1, who: 'field', do: 'visit-booked', with: { at: at_ms + 5 * hour_ms } },
        comes(at_ms + 6 * hour_ms)
      ],
      (at_ms) => at_ms + 7 * hour_ms
    );
    expect(facts.filter(({ kind }) => kind === 'irregular')).toEqual([]);
    expect(facts.filter(({ name }) => name === 'visit-missed')).toEqual([]);
  });
  test('is missed once its slot is over, whatever is agreed on behind it, and found once', () => {
    const { ticket, state, facts, visit_ms } = agreed(
      (at_ms) => [
        { at_ms: at_ms + slot_ms + hour_ms, who: 'field', do: 'visit-booked', with: { at: at_ms + 5 * hour_ms } },
        comes(at_ms + 6 * hour_ms)
      ],
      (at_ms) => at_ms + 7 * hour_ms
    );
    expect(facts.filter(({ kind }) => kind === 'irregular')).toMatchObject([
      { who: 'field', deviation: 'skipped', due_ms: visit_ms, at_ms: visit_ms + slot_ms + 1000 }
    ]);
    const found = inspectFacts(ticket, state.memory, state.instances).filter(({ clause }) => clause === '3.1-tech-24h');
    expect(found).toMatchObject([
      { who: 'field', lapse: 'late', due_ms: visit_ms, done_ms: visit_ms + 6 * hour_ms, gate: false }
    ]);
  });
  test('is missed once, though somebody comes later without another time; and nobody came at all where nobody does', () => {
    const late = agreed(
      (at_ms) => [comes(at_ms + 16 * hour_ms)],
      (at_ms) => at_ms + 17 * hour_ms
    );
    expect(late.facts.filter(({ kind }) => kind === 'irregular')).toHaveLength(1);
    const { ticket, state, visit_ms } = agreed(
      () => [],
      (at_ms) => at_ms + 5 * hour_ms
    );
    const found = inspectFacts(ticket, state.memory, state.instances).filter(({ clause }) => clause === '3.1-tech-24h');
    expect(found).toMatchObject([{ who: 'field', lapse: 'skipped', due_ms: visit_ms }]);
    expect(found[0]).not.toHaveProperty('done_ms');
  });

  /** An exemplary crew that nobody hears of from the agreed time until then. @param back_ms behind the agreed time */
  function away(back_ms: number) {
    const ticket = opened(specOf('2026-11-25 09:00'), policy);
    const lived = live(ticket, [], everybody(1, 'exemplary'), 2 * hour_ms);
    const { visit_ms } = lived.state.memory;
    const upTo = (lived.entries as readonly DoneEntry[]).filter(({ at_ms }) => at_ms < visit_ms!);
    const pilots = everybody(1, 'exemplary').map((pilot) => ({
      next: (...at: Parameters<typeof pilot.next>) =>
        at[1].now_ms < visit_ms! + back_ms ? undefined : pilot.next(...at)
    }));
    const { state } = live(ticket, upTo, pilots, 5 * 24 * hour_ms);
    return { state, facts: state.memory.facts.filter(({ clause }) => clause === '3.1-tech-24h') };
  }
  test('is agreed on anew by an exemplary crew that is told in time that it cannot be kept: nothing is found', () => {
    const { state, facts } = away(slot_ms * 0.75);
    expect(facts.filter(({ name }) => name === 'visit-booked').length).toBe(2);
    expect(facts.filter(({ kind, name }) => kind === 'irregular' || name === 'visit-missed')).toEqual([]);
    expect(state.memory.milestones.repaired).toBeDefined();
  });
  test('is agreed on anew, too, where they find it missed; that nobody came stays', () => {
    const { state, facts } = away(slot_ms + 1000);
    expect(facts.filter(({ name }) => name === 'visit-booked').length).toBe(2);
    expect(facts.filter(({ kind }) => kind === 'irregular')).toHaveLength(1);
    expect(state.memory.milestones.repaired).toBeDefined();
  });
});

describe('a time that is agreed on', () => {
  const day_ms = 24 * hour_ms;
  /** What comes of an agent's trying to agree on it. @param ahead_ms how far ahead of now it lies */
  const refusedOf = (ahead_ms: number, by = policy) => {
    const booked: DoneEntry = { at_ms: 5000, who: 'agent', do: 'visit-booked', with: { at: 5000 + ahead_ms } };
    const { state } = live(opened(specOf(), by), [booked], [], 6000);
    return state.memory.facts.find(({ kind }) => kind === 'refused')?.text;
  };
  test('lies neither in the past nor further ahead than the policy says: it is refused with the reason', () => {
    expect(refusedOf(-1)?.en).toContain('the time agreed on is over already');
    expect(refusedOf(7 * day_ms)).toBeUndefined();
    for (const ahead_ms of [7 * day_ms + 1, 800 * day_ms]) {
      expect(refusedOf(ahead_ms)?.zh).toContain('约的时间太远');
      expect(refusedOf(ahead_ms)?.en).toContain('too far ahead');
    }
  });
  test('may lie as far ahead as one likes by a policy that says nothing of it', () => {
    const raw = rawPolicy();
    const { 'latest-visit': _, ...ticket } = raw['ticket'] as Record<string, unknown>;
    const all = raw['decisions'] as readonly { readonly key?: string }[];
    const decisions = all.filter(({ key }) => key !== 'ticket.latest-visit');
    expect(refusedOf(800 * day_ms, policyWith({ ticket, decisions }))).toBeUndefined();
  });
});
