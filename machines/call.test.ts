import fc from 'fast-check';
import { createActor, type AnyStateNode } from 'xstate';
import { describe, expect, it } from 'vitest';
import { nodesOf, regionName, regionsOf, type StateNode } from '#chart/machine';
import { chartOf } from '#kernel/chart';
import { acceptsEvent, callChart, endingOf, sideOfDelay } from './call';
import type { Case } from './clause';
import { callClauses } from './call-clauses';
import { callEvents } from './call-events';
import { eventSpec } from './ticket-events';
import type { ChartInput } from './vocabulary';

const conditions = {
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
};
const fault: Case = {
  class: 'fault',
  business: 'broadband',
  channel: 'hotline',
  tier: 'ordinary',
  care: false,
  difficulty: 'none',
  conditions
};
const complaint: Case = { ...fault, class: 'complaint', business: 'fee-dispute', difficulty: 'ordinary' };
const outage: Case = { ...fault, difficulty: 'major', conditions: { ...conditions, emergency: true } };
const limits = {
  '1.1-hall-greet': 30_000,
  '1.1-hotline-greet': 3000,
  '2.1-check-5min': 300_000,
  '2.1-wait-3min': 180_000,
  '3.2-complaint-2h': 7_200_000
};
const timed = Object.keys(limits);
const inputs: readonly ChartInput[] = [
  { case: fault, limits },
  { case: complaint, limits },
  { case: outage, limits }
];

/** Plays events through the chart; gives the configuration, the instants that came and what was said of irregular steps. */
function after(input: ChartInput, events: readonly string[]) {
  const chart = chartOf(callChart, input);
  let step = chart.start();
  const deviations: string[] = [];
  const instants: string[] = [];
  for (const type of events) {
    step = chart.step(step.snapshot, type.startsWith('tagged:') ? { type: 'tagged', tag: type.slice(7) } : { type });
    for (const outcome of step.outcomes) {
      if (outcome.kind === 'effect' && outcome.type === 'mark')
        instants.push((outcome.params as { instant: string }).instant);
      if (outcome.kind === 'effect' && outcome.type === 'deviate') {
        const { deviation, clause } = outcome.params as { deviation: string; clause: string };
        deviations.push(`${deviation} ${clause}`);
      }
    }
  }
  return { value: step.snapshot.value as Record<string, unknown>, deviations, instants };
}

describe('the chart of a call', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    [
      'a fault cured on the call is solved on the spot',
      [
        'greeted',
        'demand-told',
        'identity-verified',
        'details-checked',
        'lights-asked',
        'restart-guided',
        'restarted',
        'recovered',
        'closed',
        'agent-ended'
      ],
      'solved-on-the-spot',
      []
    ],
    ['hanging up with nothing settled abandons the call', ['greeted', 'demand-told', 'agent-ended'], 'abandoned', []],
    [
      'a customer who hangs up always abandons it, and what was closed is settled all the same',
      [
        'demand-told',
        'identity-verified',
        'details-checked',
        'lights-asked',
        'restart-guided',
        'restarted',
        'recovered',
        'closed',
        'hung-up'
      ],
      'abandoned',
      []
    ],
    [
      'recording that nobody can be verified is a regular way out',
      ['demand-told', 'identity-recorded-unverifiable', 'agent-ended'],
      'not-verifiable',
      []
    ],
    [
      'transferring what is in scope is irregular',
      ['demand-told', 'transferred'],
      'transferred',
      ['forbidden 1.1-hotline-transfer']
    ],
    [
      'data told to somebody unverified skips 2.1-identity',
      ['demand-told', 'data-given'],
      '',
      ['skipped 2.1-identity']
    ],
    [
      'acting on what nobody confirmed skips 1.2-confirm',
      ['demand-told', 'identity-verified', 'arranged', 'disclosed', 'acted-on'],
      '',
      ['skipped 1.2-confirm']
    ],
    [
      'acting before the answer comes is too early',
      ['demand-told', 'identity-verified', 'arranged', 'disclosed', 'confirmation-asked', 'acted-on'],
      '',
      ['too-early 1.2-confirm']
    ],
    [
      'asking to confirm before the terms are told is out of order',
      ['demand-told', 'identity-verified', 'arranged', 'confirmation-asked'],
      '',
      ['out-of-order 1.2-disclose']
    ],
    [
      'terms, question, yes, then acting is regular',
      ['demand-told', 'identity-verified', 'arranged', 'disclosed', 'confirmation-asked', 'confirmed', 'acted-on'],
      '',
      []
    ],
    [
      'a bare ticket handed over names everything it lacks',
      ['demand-told', 'handed-over', 'agent-ended'],
      'handed-over',
      [
        'skipped 2.1-identity',
        'skipped 2.1-details',
        'skipped 2.1-lights',
        'skipped 2.1-restart',
        'skipped 2.1-diagnose',
        'skipped 2.2-label',
        'skipped 2.1-selfhelp-failed'
      ]
    ],
    [
      'a complete order is handed over regularly',
      [
        'demand-told',
        'identity-verified',
        'details-checked',
        'lights-asked',
        'restart-guided',
        'restarted',
        'still-broken',
        'tagged:自助排障无效',
        'labelled',
        'handed-over',
        'agent-ended'
      ],
      'handed-over',
      []
    ],
    [
      'asking before the wait is over is too early',
      ['demand-told', 'restarted', 'recovery-asked'],
      '',
      ['too-early 2.1-wait-3min']
    ]
  ])('%s', (_, events, ending, deviations) => {
    const { value, deviations: found } = after(inputs[0]!, events);
    expect(found).toEqual(deviations);
    if (ending) expect(value['contact']).toBe(ending);
  });

  it('takes the steps of self-help in any order, unless the policy has one (5.3-three-steps)', () => {
    const steps = ['demand-told', 'lights-asked', 'restart-guided'];
    expect(after(inputs[0]!, steps).deviations).toEqual([]);
    const ordered = { ...inputs[0]!, selfHelp: ['restart', 'lights', 'field'] };
    expect(after(ordered, steps).deviations).toEqual(['out-of-order 2.1-lights']);
    expect(after(ordered, ['demand-told', 'restart-guided', 'lights-asked']).deviations).toEqual([]);
    expect(after({ ...ordered, selfHelp: ['lights', 'restart'] }, [...steps].reverse()).deviations).toEqual([
      'out-of-order 2.1-restart'
    ]);
  });

  it('needs the back-office tag for an ordinary difficulty only', () => {
    expect(
      after(inputs[1]!, ['demand-told', 'identity-verified', 'details-checked', 'labelled', 'handed-over']).deviations
    ).toEqual(['skipped 2.2-ordinary']);
  });

  it('has the instant of an emergency come with its tag, and its tag on whatever is handed over of one', () => {
    const guided = ['lights-asked', 'restart-guided', 'restarted', 'still-broken'];
    const diagnosed = ['demand-told', 'identity-verified', 'details-checked', ...guided];
    const leaves = ['tagged:自助排障无效', 'labelled', 'handed-over', 'agent-ended'];
    const untagged = after(inputs[2]!, [...diagnosed, ...leaves]);
    expect(untagged.deviations).toEqual(['skipped 2.2-major']);
    expect(untagged.instants).not.toContain('emergency-tagged');
    const tagged = after(inputs[2]!, [...diagnosed, 'tagged:紧急事件', ...leaves]);
    expect(tagged.deviations).toEqual([]);
    expect(tagged.instants.filter((instant) => instant === 'emergency-tagged')).toHaveLength(1);
    expect(tagged.value['contact']).toBe('handed-over');
    // What is no emergency is handed over without the tag, and a second tag declares nothing again.
    expect(after(inputs[0]!, [...diagnosed, ...leaves]).deviations).toEqual([]);
    const twice = after(inputs[2]!, ['demand-told', 'tagged:紧急事件', 'tagged:紧急事件']);
    expect(twice.instants.filter((instant) => instant === 'emergency-tagged')).toHaveLength(1);
  });

  it('settles breaches behind what is done at the same instant, and elapsed waits before it', () => {
    const regions = ['hall-greet', 'hotline-greet', 'check-5min', 'wait-3min', 'complaint-2h'];
    expect(timed.map((clause, at) => sideOfDelay(`xstate.after.${clause}.sop.timers.${regions[at]}.running`))).toEqual([
      'after',
      'after',
      'after',
      'before',
      'after'
    ]);
  });

  it('lets external names in and nothing internal', () => {
    expect(Object.keys(callEvents).every(acceptsEvent)).toBe(true);
    for (const internal of [
      'instant.checked',
      'breach.2.1-check-5min',
      'handling-begun',
      'passing-on',
      'call-over',
      'xstate.init'
    ])
      expect(acceptsEvent(internal)).toBe(false);
  });

  it('has timer regions that hear internal events only, and no wildcard anywhere', () => {
    const heard = (node: StateNode): readonly string[] => nodesOf(node).flatMap((it) => [...it.transitions.keys()]);
    const regions = regionsOf(callChart).filter(({ path }) => path[0] === 'timers');
    expect(regions).toHaveLength(timed.length);
    for (const region of regions) expect(heard(region).filter((type) => acceptsEvent(type))).toEqual([]);
    expect(heard(callChart.root).filter((type) => type.includes('*'))).toEqual([]);
  });

  it('lets one region alone take an event from outside', () => {
    const takes = new Map<string, string[]>();
    const heard = (node: StateNode): readonly string[] => nodesOf(node).flatMap((it) => [...it.transitions.keys()]);
    for (const region of regionsOf(callChart)) {
      for (const type of new Set(heard(region)))
        if (acceptsEvent(type)) takes.set(type, [...(takes.get(type) ?? []), regionName(region)]);
    }
    // Tags: each tag is one region's, told apart by a guard on the event.
    const shared = [...takes].filter(([type, regions]) => regions.length > 1 && type !== 'tagged');
    expect(shared).toEqual([]);
    expect(Object.keys(callEvents).filter((type) => !takes.has(type))).toEqual([]);
  });

  it('says of every irregular transition in its meta what its action tells the log', () => {
    const transitions = (
      node: AnyStateNode
    ): readonly { eventType: string; meta?: unknown; actions: readonly unknown[] }[] => [
      ...[...node.transitions.values()].flat(),
      ...Object.values(node.states).flatMap(transitions)
    ];
    const irregular = transitions(callChart.root).filter(({ actions }) =>
      actions.some((action) => (action as { type?: string }).type === 'deviate')
    );
    expect(irregular.length).toBeGreaterThan(10);
    for (const { eventType, meta, actions } of irregular) {
      const { params } = actions.find((action) => (action as { type?: string }).type === 'deviate') as {
        params: { deviation: string; clause: string };
      };
      expect(meta).toEqual({ irregular: params.deviation, clause: params.clause });
      // What can come in a call is about what is scored there.
      const isOfCall = acceptsEvent(eventType) || eventSpec(eventType) === undefined;
      expect(!isOfCall || callClauses.some(({ id }) => id === params.clause), params.clause).toBe(true);
    }
  });

  it('knows which endings are regular and what they waive', () => {
    expect(endingOf('abandoned')).toEqual({ regular: false, waives: [] });
    expect(endingOf('transferred')?.waives).toContain('2.1-identity');
    expect(endingOf('nowhere')).toBeUndefined();
  });

  it('agrees, step by step, with a live XState actor', () => {
    const clock = { setTimeout: () => 0, clearTimeout: () => undefined };
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs),
        fc.array(fc.constantFrom(...Object.keys(callEvents)), { maxLength: 25 }),
        (input, events) => {
          const chart = chartOf(callChart, input);
          let { snapshot } = chart.start();
          const actor = createActor(callChart, { input, clock });
          actor.start();
          for (const [at, type] of events.entries()) {
            const tag = at % 2 === 0 ? '紧急事件' : '自助排障无效';
            const event = type === 'tagged' ? { type, tag } : { type };
            ({ snapshot } = chart.step(snapshot, event));
            actor.send(event as Parameters<typeof actor.send>[0]);
            expect(snapshot.value).toEqual(actor.getSnapshot().value);
          }
        }
      ),
      { numRuns: 60 }
    );
  });
});
