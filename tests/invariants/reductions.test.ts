import { describe, expect, it } from 'vitest';
import { chartOf, type ChartEvent } from '#kernel/chart';
import { advance, apply, begin, type Effect } from '#kernel/simulation';
import { chance } from '#kernel/random';
import { ticketChart } from '#machines/ticket';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../tools/benches/figures';
import { taken, ticketConfig } from '#analysis/inside/proving/chart-config';
import { ticketClasses, type TicketClass } from '#analysis/ticket-classes';
import { explore } from '#analysis/inside/proving/explore';
import { nominalLimits } from '#analysis/nominal-limits';
import { Prepared, type Subject } from '#analysis/inside/proving/prepared';
import { snapshotOf, worldOf, type ProvedState } from '#analysis/inside/proving/world';
import { sample } from '../tools/sample.ts';

const limits = nominalLimits(must(await loadPolicy()));
const classOf = (id: string): TicketClass => ticketClasses.find((it) => it.id === id)!;

type Value = Readonly<Record<string, unknown>>;
/** How each region stands, by its name: `handling`, `duties.identity`. */
function valueOf(standing: ProvedState): Value {
  const { duties, timers, ...others } = snapshotOf(standing).value as Readonly<Record<'duties' | 'timers', Value>>;
  const named = (box: string, value: Value) => Object.entries(value).map(([name, it]) => [`${box}.${name}`, it]);
  return { ...others, ...Object.fromEntries([...named('duties', duties), ...named('timers', timers)]) } as Value;
}
const dueOf = ({ queue }: ProvedState) => [...queue].map(({ due_ms, event }) => [due_ms, event.type]);
/** What a step did, without order: regions that hear one event have none among them, the table goes by the document, and XState by which of them moved last. */
const saidBy = ({ memory }: ProvedState) =>
  memory
    .filter(({ type }: Effect) => type !== taken)
    .map((effect) => JSON.stringify(effect))
    .sort();

/** What is compared of two ways of exploring: in what part of life a ticket is, and what is due in what order. */
function livesOf(id: string, only: readonly string[], how: Pick<Subject, 'whole' | 'times'>) {
  const subject: Subject = { chart: ticketConfig, of: classOf(id), limits, watched: new Set(), only, ...how };
  const lives = new Set<string>();
  const explored = explore(new Prepared(subject), [], { states: 20_000, time_ms: Infinity, walks: 0 }, (standing) =>
    lives.add(
      JSON.stringify([(snapshotOf(standing).value as Value)['handling'], dueOf(standing).map(([, name]) => name)])
    )
  );
  expect(explored.bound).toBeUndefined();
  return { lives, taken: explored.taken, states: explored.edges.length };
}

const parts: readonly (readonly [string, readonly string[]])[] = [
  ['out-of-scope', ['demand-told', 'transfer-told', 'transferred', 'hung-up', 'greeted', 'tagged', 'captured']],
  [
    'enquiry',
    // prettier-ignore
    ['demand-told', 'captured', 'details-checked', 'identity-verified', 'plan-answered', 'privacy-told', 'labelled', 'handed-over', 'agent-ended', 'dispatched', 'responded']
  ],
  [
    'hall-change',
    // prettier-ignore
    ['demand-told', 'arranged', 'disclosed', 'confirmation-asked', 'confirmed', 'identity-verified', 'acted-on', 'closed', 'hung-up', 'guided']
  ],
  [
    'enquiry',
    // prettier-ignore
    ['demand-told', 'captured', 'details-checked', 'identity-verified', 'plan-answered', 'privacy-told', 'closed', 'agent-ended', 'result-told', 'follow-up-failed', 'rated', 'survey-sent', 'reviewed', 'archived']
  ]
];

describe('what an exploration leaves out', () => {
  it.each(sample(parts, 1))('of the kind %s is nothing that a life could come to (%j)', (id, only) => {
    const [reduced, whole] = [livesOf(id, only, { times: true }), livesOf(id, only, { whole: true, times: true })];
    expect([...reduced.lives].sort()).toEqual([...whole.lives].sort());
    expect([...reduced.taken].sort()).toEqual([...whole.taken].sort());
    expect(whole.states).toBeGreaterThan(2 * reduced.states);
  });

  it('told apart by exact times, too, an enquiry takes no other transition', () => {
    const only = new Prepared({ chart: ticketConfig, of: classOf('enquiry'), limits, watched: new Set() }).alphabet;
    const names = only.map(({ type }) => type);
    const [order, times] = [livesOf('enquiry', names, {}), livesOf('enquiry', names, { times: true })];
    expect(times.states).toBeGreaterThan(5 * order.states);
    expect([...order.taken].sort()).toEqual([...times.taken].sort());
  });

  it.each(sample(ticketClasses, 2).map((of) => [of.id, of] as const))(
    'of the kind %s: step by step, the lean chart is the whole one',
    (_, of) => {
      const prepared = new Prepared({ chart: ticketConfig, of, limits, watched: new Set() });
      const input = { case: of.case, limits, warnAt: 0.25, ...of.policy };
      const whole = worldOf(chartOf(ticketChart, input));
      const names = Object.keys(valueOf(begin(prepared.world)));
      const kept = (value: Value) => Object.fromEntries(names.map((name) => [name, value[name]]));
      const leftOut = (value: Value) => prepared.left.map((name) => value[name]);
      const idle = leftOut(valueOf(begin(whole)));
      for (let life = 0; life < 5; life += 1) {
        let [a, b] = [begin(prepared.world), begin(whole)];
        for (let step = 0; step < 50; step += 1) {
          const luck = chance(life, `${of.id} ${step}`);
          const event =
            prepared.alphabet[Math.floor(chance(life, `${of.id} ${step} which`) * prepared.alphabet.length)]!;
          const at_ms = luck < 0.15 && a.queue.first ? a.queue.first.due_ms + 1 : a.now_ms;
          [a, b] = [later(prepared.world, a, event, at_ms), later(whole, b, event, at_ms)];
          const value = valueOf(b);
          expect(valueOf(a)).toEqual(kept(value));
          expect(leftOut(value)).toEqual(idle);
          expect([dueOf(a), saidBy(a)]).toEqual([dueOf(b), saidBy(b)]);
        }
      }
    }
  );
});

function later(world: Prepared['world'], standing: ProvedState, event: ChartEvent, at_ms: number): ProvedState {
  const blank: ProvedState = { ...standing, memory: [] };
  return at_ms > blank.now_ms ? advance(world, blank, at_ms) : apply(world, blank, { at_ms, event }, at_ms).state;
}
