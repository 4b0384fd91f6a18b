import { beforeAll, describe, expect, it } from 'vitest';
import { ticketChart } from '#machines/ticket';
import { alternativesAt, configOf, machineOf, placesIn } from './config';
import { differs, hunt, strays } from './hunt';
import { mutantsOf, type Mutant } from './mutants';
import { reasons } from './reasons';
import { NumberedChart, type Recorded } from './record';
import { goldenTraces } from './traces';

const mutants = mutantsOf();
const named = (name: string): Mutant => mutants.find((it) => it.name === name)!;
const shape = (machine: typeof ticketChart | ReturnType<Mutant['machine']>) =>
  JSON.stringify(machine.root.definition, (_, value: unknown) => (typeof value === 'function' ? 'function' : value));

describe('a copy of the chart', () => {
  it('is the chart, state by state and transition by transition', () => {
    expect(shape(machineOf(configOf(ticketChart)))).toBe(shape(ticketChart));
  });

  it('can be broken without breaking the chart', () => {
    const before = shape(ticketChart);
    const config = configOf(ticketChart);
    for (const place of placesIn(config)) alternativesAt(config, place).length = 0;
    delete config.states!['handling'];
    expect(shape(ticketChart)).toBe(before);
  });
});

describe('mutants', () => {
  it('are every transition, each alternative by itself, and every timer', () => {
    const names = mutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'handling.assigned -responded-> #complaint-open [5/5]',
        'duties.check.pending -check-advanced-> done [2/2]',
        'timers.tech-30min.running -after 3.1-tech-30min-> warned',
        'duties.conduct.watched -shirked-> stays',
        'timer tech-30min',
        'timer wait-3min'
      ])
    );
  });

  it('lack one element and nothing else', () => {
    const whole = placesIn(configOf(ticketChart)).length;
    for (const name of [
      'handling.assigned -responded-> #complaint-open [5/5]',
      'duties.check.pending -check-advanced-> done [2/2]'
    ])
      expect(placesIn(configOf(named(name).machine())).length, name).toBe(whole - 1);
    const timer = named('timer tech-30min');
    expect(placesIn(configOf(timer.machine())).length).toBe(whole - timer.elements.length);
    expect(timer.machine().root.states['timers']?.states['tech-30min']).toBeUndefined();
  });
});

describe('a hunt', () => {
  let recorded: Recorded;

  beforeAll(async () => {
    const traces = await goldenTraces('undispatched-for-30-minutes-warns-the-supervisor');
    if (!traces.ok) throw new Error(JSON.stringify(traces.diagnostics));
    recorded = new NumberedChart().record(traces.value[0]!);
  });

  it('begins with a chart on which nothing strays', () => {
    expect(recorded.facts.length).toBeGreaterThan(5);
    expect(strays(recorded)).toBe(false);
    const { trace, facts } = recorded;
    const onRecord = (golden: readonly string[]): Recorded => ({ ...recorded, trace: { ...trace, golden } });
    expect(trace.golden).toEqual(facts);
    expect(strays(onRecord(facts.slice(1)))).toBe(true);
    expect(strays(onRecord([...facts, facts[0]!]))).toBe(true);
  });

  it.each([
    'duties.intervention.none -breach.3.3-undispatched-30min-> warned',
    'timers.undispatched-30min.warned -after rest.3.3-undispatched-30min-> breached',
    'timer undispatched-30min'
  ])('catches %s', (name) => {
    expect(hunt(named(name), [recorded])).toMatchObject({ caughtBy: recorded.trace.name, takenBy: 1, tried: 1 });
  });

  it('lets live what no trace has to do with, without living any', () => {
    const survivor = hunt(named('duties.conduct.watched -shirked-> stays'), [recorded]);
    expect(survivor).toEqual({ mutant: survivor.mutant, takenBy: 0, tried: 0 });
    // And that is right: it would have shown nothing.
    expect(differs(recorded, survivor.mutant.machine())).toBe(false);
  });

  it('takes a chart that breaks down for one that differs', () => {
    const broken = () => {
      throw new Error('no such state');
    };
    const machine = machineOf(configOf(ticketChart));
    machine.transition = broken;
    // Nor is a copy to be had with other implementations.
    machine.provide = broken;
    expect(differs(recorded, machine)).toBe(true);
  });
});

describe('reasons to survive', () => {
  it('are read line by line', () => {
    const text =
      '# Survivors\n\n- `a -b-> c [1/2]`: nothing hangs on it.\n- `timer x`: it is `kept`: so\nwords\n- no name: x\n';
    expect([...reasons(text)]).toEqual([
      ['a -b-> c [1/2]', 'nothing hangs on it.'],
      ['timer x', 'it is `kept`: so']
    ]);
  });
});
