import { describe, expect, it } from 'vitest';
import type { ChartEvent } from '#kernel/chart';
import { callChart, sideOfDelay } from '#machines/call';
import type { Case } from '#machines/clause';
import { ticketChart } from '#machines/ticket';
import { ticketTimers } from '#machines/ticket-timers';
import { ticketEvents } from '#machines/ticket-events';
import { callEvents } from '#machines/call-events';
import type { ChartInput } from '#machines/vocabulary';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../tools/benches/figures';
import { nominalLimits } from '#analysis/nominal-limits';
import { agree, type Trial } from './agree';
import { everythingTrial } from './everything';
import { recommendation } from './interpreter';
import type { Move } from './moves';
import { scion } from './scion';
import { eventsOf, guards } from './sop';
import { isDeep, tries } from '../tools/sample.ts';

const limited = ticketTimers.map(({ clause }) => clause);

const fault: Case = {
  class: 'fault',
  business: 'broadband',
  channel: 'hotline',
  tier: 'ordinary',
  care: false,
  difficulty: 'none',
  conditions: {
    'in-scope': true,
    'wants-change': false,
    'solvable-on-the-spot': false,
    'settles-on-call': false,
    'cured-by-restart': false,
    departments: false,
    'collects-personal-data': true,
    'complex-tariff': false,
    emergency: false,
    'can-verify': true
  }
};
const limits = {
  '1.1-hotline-greet': 3000,
  '2.1-check-5min': 300_000,
  '2.1-wait-3min': 180_000,
  '3.2-complaint-2h': 7_200_000
};
const complaint: Case = { ...fault, class: 'complaint', business: 'fee-dispute', difficulty: 'ordinary' };
const request: Case = {
  ...fault,
  class: 'request',
  tier: 'vip',
  conditions: { ...fault.conditions, 'in-scope': false, 'wants-change': true }
};
const inputs: readonly ChartInput[] = [
  { case: fault, limits, selfHelp: ['restart', 'lights', 'field'] },
  { case: complaint, limits },
  { case: { ...fault, business: 'mobile-network' }, limits },
  {
    case: request,
    // A limit that is off, and others that come due together.
    limits: { ...limits, '1.1-hotline-greet': Infinity, '2.1-check-5min': 180_000, '3.2-complaint-2h': 180_000 }
  },
  {
    case: { ...fault, conditions: { ...fault.conditions, 'cured-by-restart': true } },
    limits: { '1.1-hotline-greet': 1, '2.1-check-5min': 1, '2.1-wait-3min': 1, '3.2-complaint-2h': 0 },
    selfHelp: ['lights', 'restart']
  },
  // Whom one meets in the hall.
  { case: { ...request, channel: 'hall' }, limits: { ...limits, '1.1-hall-greet': 1 } }
];

/** What is told in a story: events, by name where they carry nothing, and milliseconds that pass. */
const told = (...moves: readonly (string | number | ChartEvent)[]): readonly Move[] =>
  moves.map((move) =>
    typeof move === 'number' ? { pass_ms: move } : { event: typeof move === 'string' ? { type: move } : move }
  );

/** Money that is given, in all the ways in which it can be: all that was agreed on or part of it, beyond the authority or within. */
const given: readonly ChartEvent[] = [true, false].flatMap((settles) =>
  [true, false].map((beyond) => ({ type: 'credited', settles, beyond }))
);

/** Part of the sequences that the gate tries. */
const share = tries(1, 0.1);

const call: Trial = {
  machine: callChart,
  interpreter: recommendation,
  inputs,
  events: eventsOf(callChart, Object.keys(callEvents)),
  sequences: 3600 * share,
  stories: [
    told('demand-told', 'restarted', 180_000, 'recovery-asked', 'handed-over'),
    told('demand-told', 'identity-recorded-unverifiable', 'rang-off'),
    told('demand-told', 'identity-recorded-unverifiable', 'agent-ended'),
    ...['agent-ended', 'rang-off'].flatMap((end) => [
      told(end),
      told('demand-told', end),
      told('demand-told', 'identity-verified', end)
    ]),
    told('demand-told', 'identity-verified', ...given),
    ...given.flatMap((money) => [
      told('demand-told', money, ...given),
      told('demand-told', 'identity-recorded-unverifiable', money)
    ])
  ],
  guards,
  sideOf: sideOfDelay
};

describe('the chart of a call, read by an interpreter of SCXML', () => {
  it('agrees with our kernel after every step, and nearly every transition was taken', () => {
    const { steps, transitions, untaken } = agree(call);
    expect(steps).toBeGreaterThan(25_000 * share);
    if (isDeep) expect(untaken.length, `tell stories of ${untaken.join(', ')}`).toBeLessThan(transitions / 20);
  });

  it('agrees with our kernel in the interpreter of others, too', () => {
    expect(agree({ ...call, interpreter: scion, sequences: 200 * share, seed: 3 }).steps).toBeGreaterThan(
      3_000 * share
    );
  });

  it.each<[string, RegExp, string]>([
    ['a transition is missing', /<transition event="promised"[^>]*>/, '<transition event="never"/>'],
    ['a guard is turned round', /!In\('disclosed'\)/g, "In('disclosed')"],
    ['a timer runs a millisecond longer', /delay="180000ms"/, 'delay="180001ms"'],
    ['timers are not cancelled', /<cancel [^>]*>/g, ''],
    ['an event is not raised', /<raise event="handling-begun"\/>/g, ''],
    ['something else is said', /&quot;instant&quot;:&quot;graded&quot;/g, '&quot;instant&quot;:&quot;solved&quot;']
  ])('disagrees when %s', (_, what, instead) => {
    const tamper = (scxml: string) => {
      const changed = scxml.replace(what, instead);
      expect(changed).not.toBe(scxml);
      return changed;
    };
    for (const interpreter of [recommendation, scion]) {
      const found = () => agree({ ...call, interpreter, inputs: inputs.slice(0, 1), tamper });
      expect(found).toThrow(/^kernel and SCXML disagree: seed 1, sequence \d+, input 0, \d+ steps/);
    }
  });

  it('names the seed, the fewest steps that will do, and the difference', () => {
    const tamper = (scxml: string) =>
      scxml.replace(/<transition event="promised"[^>]*>/, '<transition event="never"/>');
    expect(() => agree({ ...call, seed: 7, inputs: inputs.slice(0, 1), tamper })).toThrow(
      /seed 7, sequence \d+.*:\n {2}promised\n {2}states: kernel alone sop.duties.promise.given; SCXML alone sop.duties.promise.none\n/
    );
  });
});

describe('the chart of a ticket, read by an interpreter of SCXML', () => {
  const minutes = Object.fromEntries(limited.map((clause, at) => [clause, 60_000 * (at + 1)]));
  const more = { ...fault.conditions, 'wants-change': true, departments: true, emergency: true };
  const ticket: Trial = {
    machine: ticketChart,
    interpreter: recommendation,
    inputs: [
      { case: fault, limits: minutes, warnAt: 0.25, pauses: limited, selfHelp: ['lights', 'restart'] },
      { case: { ...fault, tier: 'vip', conditions: more }, limits: minutes, warnAt: 0.1, pauses: [] },
      { case: { ...complaint, conditions: more }, limits: minutes, warnAt: 0.25, pauses: limited },
      {
        case: { ...request, channel: 'app' },
        limits: { ...minutes, '3.1-biz-1d': Infinity },
        warnAt: 0,
        pauses: limited
      }
    ] satisfies readonly ChartInput[],
    events: eventsOf(ticketChart, Object.keys(ticketEvents)),
    sequences: 1000 * share,
    guards,
    sideOf: sideOfDelay
  };

  it('agrees with our kernel after every step', () => {
    expect(agree(ticket).steps).toBeGreaterThan(20_000 * share);
  });

  it('agrees with our kernel in the interpreter of others, too', () => {
    expect(agree({ ...ticket, interpreter: scion }).steps).toBeGreaterThan(20_000 * share);
  }, 300_000);

  it('agrees under the second policy, too', async () => {
    const { ticket: said, ...policy } = must(await loadPolicy('tests/policies/tight.yaml'));
    const by = {
      limits: nominalLimits(policy),
      warnAt: policy.warnAtRemaining_percent.default / 100,
      pauses: said!.pauses,
      selfHelp: said!.selfHelp
    };
    const cases = [fault, { ...fault, tier: 'vip', conditions: more }, { ...complaint, conditions: more }, request];
    const second = { ...ticket, inputs: cases.map((of) => ({ case: of, ...by })), seed: 2 };
    expect(agree(second).steps).toBeGreaterThan(20_000 * share);
  });
});

describe('a chart with all that ours may use', () => {
  const trial: Trial = { ...everythingTrial, interpreter: recommendation, sequences: tries(600, 150) };

  it.each(['before', 'after'] as const)('agrees with timers %s what comes at the same instant', (side) => {
    expect(agree({ ...trial, sideOf: () => side }).untaken).toEqual([]);
  });

  it('agrees in the interpreter of others, too', () => {
    expect(agree({ ...trial, interpreter: scion, sequences: 120 }).steps).toBeGreaterThan(2_000);
  });

  it.each<[string, RegExp, string]>([
    ['internal transitions are external', /type="internal"/g, ''],
    [
      'a state that aims at itself is re-entered',
      /<transition event="poke"\/>/,
      '<transition event="poke" target="everything.timed.first"/>'
    ],
    ['names are not told apart', /cond="_event.name === 'word'"/g, '']
  ])('disagrees when %s', (_, what, instead) => {
    const tamper = (scxml: string) => scxml.replace(what, instead);
    expect(() => agree({ ...trial, tamper })).toThrow(/kernel and SCXML disagree/);
  });
});
