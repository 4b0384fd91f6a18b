/** The scope of a call and the whole of the SOP are one chart: whatever happens in a call leads both to the same states and says the same. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { assert, describe, expect, it } from 'vitest';
import { nodesOf, regionsOf, type Machine, type StateNode } from '#chart/machine';
import { chartOf, type ChartEvent, type Outcome, type ChartStep } from '#kernel/chart';
import { apply, begin } from '#kernel/simulation';
import { acceptsEvent, callChart } from '#machines/call';
import type { Case } from '#machines/clause';
import { ticketChart } from '#machines/ticket';
import { externalEvents, type ChartInput } from '#machines/vocabulary';
import { sopValue } from '#play/call';
import { entriesOfCall } from '#ticket/of-call';
import { openTicket } from '#ticket/ticket';
import { playFile } from '../src/cli/play-file';
import { ticketClasses } from '#analysis/ticket-classes';

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
      type: fc.constantFrom(...externalEvents, 'wait over' as const),
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

  it.each(files)('agree on the log of %s, which is led where the call was led', async (file) => {
    const played = await playFile(file.split('.')[0]!, `tests/runs/${file}`);
    assert(played.ok);
    const { call, state } = played.value;
    const { caseFile, table } = call;
    const spec = { number: 'SB', case: caseFile.case, openedAt_ms: Date.UTC(2026, 10, 24, 2) };
    const opened = openTicket(spec, table.policy);
    assert(opened.ok);
    const { simulation, process, chart } = opened.value;
    const scopes = new Scopes({ case: caseFile.case, limits: {}, selfHelp: table.policy.ticket?.selfHelp ?? [] });
    const step: typeof chart.step = (snapshot, event) => {
      const whole = chart.step(snapshot, event);
      if (acceptsEvent(event.type) || event.type.includes('wait-3min')) scopes.follow(event, whole);
      return whole;
    };
    const watched = { ...simulation, processes: { ticket: { ...process, chart: () => ({ ...chart, step }) } } };
    let ticket = begin(watched);
    for (const entry of entriesOfCall(call, state))
      ({ state: ticket } = apply(watched, ticket, entry, Math.max(entry.at_ms, ticket.now_ms)));
    const there = ticket.instances.get('ticket')!.snapshot.value as Value;
    const here = sopValue(state) as Value;
    // Consent has nothing to do with a ticket on which nothing is changed.
    const none = caseFile.case.conditions['wants-change'] ? [] : ['consent'];
    const duties = Object.keys(here['duties']!).filter((name) => !none.includes(name));
    expect(there['contact']).toEqual(here['contact']);
    for (const name of duties) expect(there['duties']![name], name).toEqual(here['duties']![name]);
  });
});
