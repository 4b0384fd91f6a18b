import { describe, expect, test } from 'vitest';
import type { DoneEntry } from '#domain/entry';
import { readFinding, writeFinding } from '#domain/quality-finding';
import { live } from '../live';
import { inspectFacts } from '../quality';
import { everybody, opened, policyWith, specOf } from '../testing/sample';
import { lapseText } from '../texts';

const minute_ms = 60_000;
const policy = policyWith();
const reasonable = '3.2-complaint-reasonable';
const escalate = '3.2-complaint-escalate';

const agent = (at_min: number, what: string, fields?: DoneEntry['with']): DoneEntry => ({
  at_ms: at_min * minute_ms,
  who: 'agent',
  do: what,
  ...(fields && { with: fields })
});

/** Whoever has the ticket next. */
const passesOn = [agent(20, 'handed-over', { team: 'complaints' }), agent(21, 'agent-ended')];
/** Closed with the contact, and told as done. */
const closes = [agent(20, 'closed'), agent(21, 'agent-ended'), agent(22, 'complaint-result-told')];

interface Told {
  readonly disputed_yuan?: number;
  /** What the agent offers; nothing: no money. */
  readonly offered_yuan?: number;
  readonly then?: readonly DoneEntry[];
  /** False: what is owed has to be looked into by others. */
  readonly solvable?: boolean;
  readonly customer?: (entry: DoneEntry) => DoneEntry;
}

/** A complaint on which the agent puts that once and does by themselves nothing more; all others are exemplary. */
function lived({ disputed_yuan, offered_yuan, then = passesOn, solvable = true, customer = (it) => it }: Told) {
  const plain = specOf('2026-11-25 10:00', { class: 'complaint', business: 'fee-dispute' });
  const spec = {
    ...plain,
    case: { ...plain.case, conditions: { ...plain.case.conditions, 'solvable-on-the-spot': solvable } },
    ...(disputed_yuan !== undefined && { disputed_yuan })
  };
  const pilots = everybody(1, 'exemplary').map((pilot) => ({
    next: (...at: Parameters<typeof pilot.next>): DoneEntry | undefined => {
      const entry = pilot.next(...at);
      if (entry?.who === 'customer') return customer(entry);
      if (entry?.who !== 'agent') return entry;
      if ((at[1].memory.taken['solution-put'] ?? 0) > 0 || entry.do === 'handed-over') return undefined;
      return entry.do === 'solution-put'
        ? { ...entry, with: offered_yuan === undefined ? {} : { yuan: offered_yuan } }
        : entry;
    }
  }));
  const ticket = opened(spec, policy);
  const { state } = live(ticket, then, pilots, 10 * 86_400_000);
  const { memory } = state;
  const found = inspectFacts(ticket, memory, state.instances).map((it) => ({
    ...it,
    told: lapseText(it, spec, policy)
  }));
  return {
    memory,
    of: (clause: string) => found.filter((it) => it.clause === clause),
    did: (event: string) => memory.taken[event] ?? 0
  };
}

describe('what a complaint’s customer is owed and an agent could give', () => {
  test('and refuses is found with both sums, though the complaint supervisor gives it later', () => {
    const { of, did, memory } = lived({ disputed_yuan: 20 });
    expect([did('rejected'), did('escalated'), memory.given_yuan]).toEqual([1, 1, 20]);
    expect(of(reasonable)).toMatchObject([
      {
        who: 'agent',
        lapse: 'skipped',
        points: 10,
        owed_yuan: 20,
        offered_yuan: 0,
        told: { zh: '跳过，应退客户 20 元，一分没答应退', en: 'skipped; the customer is owed 20 yuan, none offered' }
      }
    ]);
    expect(of(escalate)).toEqual([]);
    expect(readFinding(writeFinding(of(reasonable)[0]!))).toMatchObject({ owed_yuan: 20, offered_yuan: 0 });
  });
  test('and gives only a part of, too', () => {
    expect(lived({ disputed_yuan: 20, offered_yuan: 5 }).of(reasonable)).toMatchObject([
      { lapse: 'partly', told: { zh: '只做到一部分，应退客户 20 元，只答应退 5 元' } }
    ]);
  });
  test('and offers after all is not found, nor what the customer comes round to', () => {
    const after = [agent(18, 'solution-put', { yuan: 20 }), agent(19, 'credited', { yuan: 20 }), ...passesOn];
    expect(lived({ disputed_yuan: 20, then: after }).of(reasonable)).toEqual([]);
    const round: DoneEntry = { at_ms: 18 * minute_ms, who: 'customer', do: 'agreed' };
    expect(lived({ disputed_yuan: 20, then: [round, ...passesOn] }).of(reasonable)).toEqual([]);
  });
  test('beyond their authority accuses nobody who passes it on', () => {
    const { of, did } = lived({ disputed_yuan: 120 });
    expect([did('rejected'), did('escalated')]).toEqual([1, 1]);
    expect([...of(reasonable), ...of(escalate)]).toEqual([]);
  });
  test('and cannot tell on the spot is passed on, which accuses nobody; closed over it, it is refused', () => {
    const puts = [agent(15, 'solution-put')];
    const passed = lived({ disputed_yuan: 20, solvable: false, then: [...puts, ...passesOn] });
    expect(passed.did('rejected')).toBeGreaterThan(0);
    expect(passed.of(reasonable)).toEqual([]);
    const closed = lived({ disputed_yuan: 20, solvable: false, then: [...puts, ...closes] });
    expect(closed.of(reasonable)).toMatchObject([{ who: 'agent', owed_yuan: 20, offered_yuan: 0 }]);
  });
  test('is nothing where the bill is right', () => {
    const refuses = (it: DoneEntry): DoneEntry =>
      it.do === 'agreed' && it.at_ms < 20 * minute_ms ? { ...it, do: 'rejected' } : it;
    const { of, did } = lived({ customer: refuses });
    expect(did('rejected')).toBeGreaterThan(0);
    expect(of(reasonable)).toEqual([]);
  });
  test('is told with the sums where the complaint was closed over it, once', () => {
    expect(lived({ disputed_yuan: 20, then: closes }).of(reasonable)).toMatchObject([
      { who: 'agent', lapse: 'skipped', owed_yuan: 20, offered_yuan: 0 }
    ]);
  });
});

describe('a solution that the customer rejects', () => {
  test('and that is closed and told as done has not gone to the complaint supervisor, whoever settles it when it is handled again', () => {
    const { of, did } = lived({ disputed_yuan: 120, then: closes });
    expect([did('rejected'), did('not-satisfied')]).toEqual([1, 1]);
    expect(of(escalate)).toMatchObject([{ who: 'agent', lapse: 'missed' }]);
  });
  test('is not left where more is offered and accepted, nor where the customer withdraws', () => {
    const more = [agent(18, 'solution-put', { yuan: 20 }), agent(19, 'credited', { yuan: 20 }), ...closes];
    expect(lived({ disputed_yuan: 20, then: more }).of(escalate)).toEqual([]);
    const withdrawn: DoneEntry = { at_ms: 18 * minute_ms, who: 'customer', do: 'withdrawn' };
    expect(lived({ disputed_yuan: 20, then: [withdrawn, ...closes] }).of(escalate)).toEqual([]);
  });
});
