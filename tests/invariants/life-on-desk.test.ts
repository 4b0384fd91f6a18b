/** What was found by exploring the chart can be looked at on a desk: a life is played there step by step, and stands where the chart stood. */
import { describe, expect, it, test } from 'vitest';
import { pathTo } from '#analysis/inside/proving/graph';
import { nominalLimits } from '#analysis/nominal-limits';
import { failureReport } from '#analysis/proof-report';
import { brokenIn, exploreClass } from '#analysis/prove';
import { classesUnder } from '#analysis/ticket-classes';
import { lifeOnDesk, type Life, type LifeOnDesk } from '#consequences/life-on-desk';
import { arrivalsOf } from '#sandbox/arrivals';
import { logOf, readSandbox, writeSandbox } from '#sandbox/file';
import { atOnce, livingAgain } from '#sandbox/lived-again';
import { openSandbox } from '#sandbox/sandbox';
import { addressOf } from '#simulation/desk';
import type { Snapshot } from '#kernel/chart';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../tools/benches/figures';
import { broken } from './broken/a-complaint-closes-without-agreement';

const policy = must(await loadPolicy());
const kinds = classesUnder(policy);
const bounds = { states: 150, time_ms: 60 * 86_400_000, walks: 1 };
const asked = { lang: 'en', name: 'A life' } as const;
const played = (life: Life) => lifeOnDesk(life, { policy, digest: 'd' }, asked);

/** Lives of a kind, from the nearest to the farthest of what was come to. */
function livesOf(id: string, many: number): readonly Life[] {
  const explored = exploreClass(
    kinds.find((it) => it.id === id)!,
    { limits: nominalLimits(policy), bounds }
  );
  const last = explored.edges.length - 1;
  return Array.from({ length: many }, (_, nth) => {
    const events = pathTo(explored, Math.ceil(((nth + 1) * last) / many));
    const life = { prepared: explored.prepared, events };
    return failureReport({ invariant: brokenInvariant, what: { zh: '', en: '' }, life });
  });
}
const [found] = brokenIn(
  exploreClass(
    kinds.find(({ id }) => id === broken.of)!,
    {
      chart: broken.chart,
      limits: nominalLimits(policy),
      bounds: { ...bounds, states: 3000 },
      ...(broken.only && { only: broken.only })
    }
  )
);
const brokenInvariant = found!.invariant;

/** How the chart of the desk's only ticket stands once its file has been lived again from nothing. */
function standsOf({ file }: LifeOnDesk): unknown {
  const read = must(readSandbox(writeSandbox(file)));
  const log = logOf(read, 0);
  const sandbox = must(openSandbox(log.plan, policy, arrivalsOf(log.plan, policy)));
  const { history, misfit } = atOnce(livingAgain(sandbox, log, () => false));
  expect(misfit).toBeUndefined();
  const [number] = history.now.desk.memory.tickets.keys();
  return (history.now.desk.instances.get(addressOf(number!))!.snapshot as Snapshot).value;
}

describe('a life of the shipped chart', () => {
  it.each([
    'enquiry',
    'hard-change',
    'broadband-fault',
    'vip-fault',
    'settled-complaint',
    'complaint',
    'vip-complaint'
  ])('of the kind %s is played to the same state of the chart', (id) => {
    for (const life of livesOf(id, 4)) {
      const desk = played(life) as LifeOnDesk;
      expect(desk.played, JSON.stringify(life.events)).toBe(life.events.length);
      expect(standsOf(desk)).toMatchObject(life.stands.at(-1) as object);
    }
  });

  it('is played up to what a desk has nothing for, and stands there', () => {
    const [life] = livesOf('enquiry', 1);
    const at = life!.events.length - 2;
    const events = life!.events.with(at, { type: 'visit-failed' });
    const desk = played({ ...life!, events }) as LifeOnDesk;
    expect(desk.played).toBe(at);
    expect(standsOf(desk)).toMatchObject(life!.stands[at - 1] as object);
  });
});

test('a life of a broken chart is played as far as the right one goes with it', () => {
  const life = failureReport(found!);
  const desk = played(life) as LifeOnDesk;
  expect(desk.played).toBeGreaterThan(0);
  expect(desk.played).toBeLessThan(life.events.length);
});

test.each([
  ['three-steps', 'other-policy'],
  ['out-of-scope', 'no-such-ticket']
])('of the kind %s no desk is made: %s', (id, why) => {
  expect(played({ class: id, events: [], stands: [] })).toBe(why);
});
