import type { Fields } from '#domain/entry';
import type { Policy } from '#machines/policy';
import { describe, expect, test } from 'vitest';
import { advance, apply, begin } from '#kernel/simulation';
import { roles, type Role } from '#domain/roles';
import { eventSpec, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import { choicesOf } from './inside/choices';
import { ticket as chart } from './events';
import { live } from './live';
import { concerns, mayCause, possibleFor, whoMay } from './possible';
import { everybody, opened, policyWith, specOf } from './testing/sample';
import type { Ticket, TicketRunState } from './ticket';

const events = Object.keys(ticketEvents) as TicketEvent[];

const fault = specOf().case;
const complaint = specOf(undefined, { class: 'complaint', business: 'fee-dispute' }).case;

describe('who may cause what', () => {
  test('says the table of events', () => {
    expect(mayCause('dispatcher', 'dispatched', 'agent', fault)).toBe(true);
    expect(mayCause('agent', 'dispatched', 'agent', fault)).toBe(false);
    expect(mayCause('customer', 'agreed', 'specialist', fault)).toBe(true);
    expect(mayCause('specialist', 'agreed', 'specialist', fault)).toBe(false);
  });
  test('what is the handler’s is theirs who holds the ticket, and nobody else’s', () => {
    for (const holder of roles) {
      expect(roles.filter((who) => mayCause(who, 'responded', holder, fault))).toEqual([holder]);
      expect(mayCause('specialist', 'solution-put', holder, fault)).toBe(holder === 'specialist');
    }
  });
  test('money is given by an agent, and by whoever has the complaint in hand: not by a crew, nor on a fault', () => {
    const may = (of: typeof fault) => roles.filter((holder) => mayCause(holder, 'credited', holder, of));
    expect(may(complaint)).toEqual(['agent', 'specialist', 'complaint-supervisor']);
    expect(may(fault)).toEqual(['agent']);
    expect(mayCause('specialist', 'credited', 'agent', complaint)).toBe(false);
    expect(whoMay('credited', 'field', fault)).toEqual(['agent']);
    expect(whoMay('credited', 'field', complaint)).toEqual(['agent', 'specialist', 'complaint-supervisor']);
    expect(whoMay('credited', 'specialist', complaint)).toEqual(['agent', 'specialist']);
  });
  test('of an event that there is not is nobody', () => {
    for (const name of ['no-such', 'constructor', 'instant.handled', 'breach.4.2-24h'])
      expect(roles.filter((who) => mayCause(who, name, who, fault))).toEqual([]);
  });
});

describe('what concerns a case', () => {
  test.each<[TicketEvent, Parameters<typeof specOf>[1], boolean]>([
    ['greeted', { channel: 'hall' }, true],
    ['greeted', { channel: 'app' }, false],
    ['auto-replied', { channel: 'kiosk' }, true],
    ['auto-replied', { channel: 'hotline' }, false],
    ['priority-given', { channel: 'hall', care: true }, true],
    ['priority-given', { channel: 'hall' }, false],
    ['lights-asked', {}, true],
    ['lights-asked', { business: 'mobile-network' }, false],
    ['not-satisfied', { class: 'complaint', business: 'attitude' }, true],
    ['not-satisfied', {}, false],
    ['concluded', { difficulty: 'ordinary' }, true],
    ['concluded', {}, false]
  ])('%s of %j: %s', (event, changed, expected) =>
    expect(concerns(event, specOf(undefined, changed).case)).toBe(expected)
  );
});

/** Every state on the way of a log. */
function* states(
  { simulation }: Ticket,
  entries: ReturnType<typeof live>['entries'],
  end_ms: number
): Generator<TicketRunState> {
  let state = begin(simulation);
  yield state;
  for (const entry of entries) {
    ({ state } = apply(simulation, state, entry, Math.max(entry.at_ms, state.now_ms)));
    yield state;
  }
  yield advance(simulation, state, end_ms);
}

/** Fields that an event needs, whatever they are. */
function fieldsOf(event: TicketEvent, { memory, now_ms }: TicketRunState, team: string, policy: Policy): Fields {
  const own: Partial<Record<TicketEvent, Fields>> = {
    tagged: { tag: '需进一步核实' },
    dispatched: { team },
    captured: { demand: '上不了网', businessType: 'broadband', contact: '13800000001', serviceAddress: '幸福路1号' },
    transferred: { transferTarget: 'billing', transferReason: '超出范围' },
    'department-answered': { department: memory.asked[0] ?? 'finance' },
    'visit-booked': { at: now_ms + 7_200_000 }
  };
  const spec = eventSpec(event)!.fields ?? {};
  const plain = Object.entries(spec).flatMap(([name, field]) => {
    const { type, optional } = field;
    if (optional) return [];
    const ids = choicesOf(field, policy)?.map(({ id }) => id) ?? [];
    const samples = {
      text: '其他',
      number: 1,
      choice: ids[0] ?? '',
      time: now_ms,
      duration: 60_000,
      list: ids as readonly string[]
    };
    return [[name, samples[type]] as const];
  });
  return own[event] ?? Object.fromEntries(plain);
}

describe.each([
  ['a broadband fault of a VIP', specOf(undefined, { tier: 'vip' }), 'field'],
  [
    'a change of plan',
    specOf(undefined, {
      class: 'request',
      business: 'plan-change',
      channel: 'app',
      conditions: { 'wants-change': true } as never
    }),
    'back-office'
  ],
  [
    'a complaint across departments',
    specOf(undefined, {
      class: 'complaint',
      business: 'fee-dispute',
      difficulty: 'ordinary',
      conditions: { departments: true } as never
    }),
    'complaints'
  ]
])('what is possible on %s', (_, spec, team) => {
  const policy = policyWith();
  const ticket = opened(spec, policy);
  const { entries, state: end } = live(ticket, [], everybody(1, 'exemplary'), 5 * 86_400_000);
  const along = [...states(ticket, entries, end.now_ms)];
  const possible = (who: Role, state: TicketRunState): readonly TicketEvent[] =>
    possibleFor(who, state.memory, spec.case, policy, state.instances.get(chart)!);

  test('can be done: whatever is offered and carries what it needs is taken', () => {
    for (const state of along) {
      for (const who of roles) {
        for (const event of possible(who, state)) {
          const entry = { at_ms: state.now_ms, who, do: event, with: fieldsOf(event, state, team, policy) };
          const { refused } = apply(ticket.simulation, state, entry, state.now_ms);
          expect(refused && `${who} ${refused.en}`).toBeUndefined();
        }
      }
    }
  });
  test('is never what is forbidden, nor another’s, nor nothing to the case', () => {
    for (const state of along) {
      for (const who of roles) {
        for (const event of possible(who, state)) {
          expect(eventSpec(event)!.forbidden).toBeUndefined();
          expect(mayCause(who, event, state.memory.holder, spec.case)).toBe(true);
          expect(concerns(event, spec.case)).toBe(true);
        }
      }
    }
  });
  test('comes in the order of the table of events', () => {
    for (const state of along) {
      for (const who of roles) {
        const at = possible(who, state).map((event) => events.indexOf(event));
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }
    }
  });
  test('stands in every refusal', () => {
    for (const state of along) {
      const entry = { at_ms: state.now_ms, who: 'specialist' as const, do: 'no-such-event' };
      const { state: next, refused } = apply(ticket.simulation, state, entry, state.now_ms);
      const fact = next.memory.facts.at(-1)!;
      expect(refused).toEqual(fact.text);
      expect(fact).toMatchObject({ kind: 'refused', who: 'specialist' });
      const offered = possible('specialist', state);
      const [, list = ''] = fact.text!.en.split('Possible now: ');
      expect(list === '' ? [] : list.split('; ')).toEqual(offered.map((event) => eventSpec(event)?.text.en));
      expect(fact.text!.zh).toContain(offered.length > 0 ? '现在可以：' : '现在没有可做的事');
    }
  });
  test('changes with who holds the ticket, and ends with it', () => {
    expect(possible('agent', along[0]!)).toContain('identity-verified');
    expect(possible('field', along[0]!)).toEqual([]);
    expect(possible('system', along.at(-1)!)).toEqual([]);
    expect(possible('customer', along.at(-1)!)).toEqual([]);
  });
});
