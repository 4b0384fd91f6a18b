/** The scope of a call and the whole of the SOP are one chart: whatever happens in a call leads both to the same states and says the same. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { assert, describe, expect, it } from 'vitest';
import { nodesOf, regionsOf, type Machine, type StateNode } from '#chart/machine';
import { chartOf, type ChartEvent, type Outcome, type ChartStep } from '#kernel/chart';
import { Folded } from '#kernel/fold';
import { callChart } from '#machines/call';
import type { Case } from '#machines/clause';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticketChart } from '#machines/ticket';
import { callEvents } from '#machines/call-events';
import type { ChartInput } from '#machines/vocabulary';
import { sopValue, type CallState } from '#contact/call';
import { onTheWhole } from '#simulation/follow-through';
import { playOnce } from './led/play-once.ts';
import { ticketClasses } from '#analysis/ticket-classes';
import { sample } from './tools/sample.ts';

type Value = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const isTimer = ({ path }: StateNode): boolean => path[0] === 'timers';
const said = (effect: { readonly type: string; readonly params?: unknown }): string =>
  JSON.stringify([effect.type, effect.params]);

/** All that regions can say. */
function sayable(regions: readonly StateNode[]): ReadonlySet<string> {
  const nodes = regions.flatMap(nodesOf);
  const actions = nodes.flatMap(({ entry, exit, transitions }) => [
    ...entry,
    ...exit,
    ...[...transitions.values()].flat().flatMap((it) => it.actions)
  ]);
  return new Set((actions as readonly { readonly type: string; readonly params?: unknown }[]).map(said));
}

const shared = regionsOf(callChart as Machine).filter((region) => !isTimer(region));
const names = new Set(shared.map(({ path }) => path.join('.')));
const elsewhere = sayable(
  regionsOf(ticketChart as Machine).filter((region) => !isTimer(region) && !names.has(region.path.join('.')))
);
/** What only regions say that both scopes have. */
const own = new Set([...sayable(shared)].filter((it) => !elsewhere.has(it)));

const saidBy = ({ outcomes }: ChartStep): readonly string[] =>
  outcomes
    .filter((it): it is Extract<Outcome, { kind: 'effect' }> => it.kind === 'effect')
    .map(said)
    .filter((it) => own.has(it));

function standing({ snapshot }: ChartStep): readonly unknown[] {
  const { contact, duties } = snapshot.value as Value;
  return shared.map(({ path }) => (path[0] === 'contact' ? contact : duties![path[1]!]));
}

/** Both scopes side by side. */
class Scopes {
  readonly #call;
  #at: ChartStep;

  constructor(input: ChartInput) {
    this.#call = chartOf(callChart, input);
    this.#at = this.#call.start();
  }

  /** Takes the same step in a call, and holds it against that of the whole. */
  follow(event: ChartEvent, whole: ChartStep): void {
    this.#at = this.#call.step(this.#at.snapshot, event);
    expect(standing(whole), event.type).toEqual(standing(this.#at));
    expect(saidBy(whole), event.type).toEqual(saidBy(this.#at));
  }
}

describe('both scopes of the SOP', () => {
  it('have most that a call says to themselves', () => {
    expect(own.size).toBeGreaterThan(40);
    expect(shared.length).toBeGreaterThan(12);
  });

  it('agree on whatever happens in a call', () => {
    const of = fc.constantFrom<Case>(...ticketClasses.map((it) => it.case));
    const event = fc.record({
      type: fc.constantFrom(...Object.keys(callEvents), 'wait over' as const),
      tag: fc.constantFrom('紧急事件', '自助排障无效', '需业务支撑确认'),
      wrong: fc.boolean(),
      noted: fc.boolean()
    });
    let ended = 0;
    fc.assert(
      fc.property(of, fc.boolean(), fc.array(event, { maxLength: 40 }), (of, ordered, events) => {
        const input: ChartInput = { case: of, limits: {}, selfHelp: ordered ? ['lights', 'restart'] : [] };
        const chart = chartOf(ticketChart, input);
        const scopes = new Scopes(input);
        let whole = chart.start();
        for (const { type, ...fields } of events) {
          const waited = 'xstate.after.2.1-wait-3min.sop.timers.wait-3min.running';
          const next = type === 'wait over' ? { type: waited } : { type, ...fields };
          whole = chart.step(whole.snapshot, next);
          scopes.follow(next, whole);
        }
        if (typeof (whole.snapshot.value as Record<string, unknown>)['contact'] === 'string') ended += 1;
      }),
      { numRuns: 300, seed: 11 }
    );
    expect(ended).toBeGreaterThan(50);
  });

  const files = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml'));

  it.each(sample(files, 20))('agree on the log of %s, entry by entry', async (file) => {
    const played = await playOnce(file);
    assert(played.ok);
    const { call, run } = played.value;
    const opened = onTheWhole(call);
    assert(opened.ok);
    const [here, there] = [new Folded(call.simulation), new Folded(opened.value.whole.simulation)];
    // Consent has nothing to do with a ticket on which nothing is changed.
    const none = call.caseFile.case.conditions['wants-change'] ? [] : ['consent'];
    for (const entry of run.entries) {
      const [inCall, whole] = [here.push(entry), there.push(entry)];
      const duties = Object.keys((sopValue(inCall) as Value)['duties']!).filter((name) => !none.includes(name));
      expect(sopValue(whole)['contact'], file).toEqual(sopValue(inCall)['contact']);
      for (const name of duties) expect(dutyOf(name)(whole), `${file} ${name}`).toEqual(dutyOf(name)(inCall));
      // On a ticket, a wait is met when somebody asks what came of it.
      const timed = Object.keys(inCall.memory.limits).filter((id) => sopClauseOf(id)?.timer?.kind !== 'wait');
      expect(toldOf(whole, timed), `${file} at ${entry.at_ms} ms`).toEqual(toldOf(inCall, timed));
    }
    expect(toldOf(there.after(there.length), Object.keys(call.limits_ms)).length).toBeGreaterThan(3);
  });
});

const dutyOf = (name: string) => (state: CallState) =>
  (sopValue(state) as Value)['duties']![name] as Readonly<Record<string, unknown>>;

/** What both scopes say of a call in their facts: milestones that are the call's own, irregular steps, and what its timers did, each with its time. */
function toldOf({ memory }: CallState, timed: readonly string[]): readonly string[] {
  const marks = [...own].flatMap((it) => {
    const [type, params] = JSON.parse(it) as [string, { readonly instant: string }];
    return type === 'mark' ? [params.instant] : [];
  });
  return memory.facts
    .filter(({ kind, name = '', clause }) =>
      kind === 'milestone'
        ? marks.includes(name)
        : ['started', 'breached', 'met'].includes(kind) && timed.includes(clause)
    )
    .map(({ kind, name, clause, at_ms }) => `${at_ms} ${kind} ${name ?? clause}`)
    .sort();
}
