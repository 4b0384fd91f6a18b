import { readdirSync } from 'node:fs';
import { assert, describe, expect, it } from 'vitest';
import { readFinding } from '#domain/quality-finding';
import { dimensions, type Dimension } from '#domain/ids';
import type { Fields } from '#domain/entry';
import { callClauseOf } from '#machines/call-clauses';
import { inspectCall } from '#scoring/quality-check';
import { scoreRun } from '#scoring/score';
import { followThrough, type InspectCall } from '#simulation/follow-through';
import type { Diligence } from '#kernel/diligence';
import { live } from '#ticket/live';
import { isSampled } from '#ticket/quality';
import { roles } from '#domain/roles';
import { autopilot } from '#ticket/autopilot';
import { opened, policyWith, specOf } from '../src/lib/ticket/testing/sample';
import type { PlayedFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { isLater } from './led/later-contacts';
import { sample } from './tools/sample.ts';

/** Quality control (5.1) looks: what it finds follows from the transcript and the facts, by the rules that score a call. */
const files = sample(
  readdirSync('tests/runs').filter((name) => name.endsWith('.yaml') && !isLater(name)),
  12
);

async function played(file: string): Promise<PlayedFile> {
  const found = await playOnce(file);
  assert(found.ok);
  return found.value;
}

type Checks = Readonly<Record<Dimension, Fields | undefined>>;

/** What quality wrote down of the ticket of a call. */
function checksOf({ call, run, state }: PlayedFile, inspect?: InspectCall): Checks {
  const life = followThrough(call, run.entries, state, inspect);
  assert(life.ok);
  const said = (event: string) => life.value.facts.find(({ name, kind }) => kind === 'record' && name === event)?.with;
  return Object.fromEntries(dimensions.map((it) => [it, said(`${it}-checked`)])) as Checks;
}

const foundIn = (fields: Fields) => ((fields['findings'] ?? []) as readonly string[]).map((it) => readFinding(it)!);

describe.each(files)('quality and the card of %s', (file) => {
  it('looks at every one, whatever became of it', async () => {
    const checks = checksOf(await played(file), inspectCall);
    for (const dimension of dimensions) expect(checks[dimension], dimension).toBeDefined();
  });

  it('agree: what the card took points for is found, and nothing else of the agent', async () => {
    const run = await played(file);
    const { policy } = run.call.table;
    const card = scoreRun(run.call, run.state, { record: false });
    const checks = checksOf(run, inspectCall);
    for (const dimension of dimensions) {
      const check = checks[dimension];
      if (!check) continue;
      const judged = card.findings.filter((it) => it.dimension === dimension && it.verdict !== 'to-review');
      const costly = judged.filter(({ max, points, lost, gate }) => max - points + lost > 0 || gate);
      const lost = costly.reduce((sum, it) => sum + it.max - it.points + it.lost, 0) / 100;
      const found = foundIn(check);
      // Behind the call an exemplary colleague follows up; what no card scores, a call left without an end, the facts alone say.
      const scored = (clause: string) => clause.startsWith('x-') || callClauseOf(clause) !== undefined;
      const own = found.filter(({ who, clause }) => who === 'agent' && scored(clause)).map(({ clause }) => clause);
      expect(new Set(own)).toEqual(new Set(costly.map(({ clause }) => clause)));
      const fails = costly.some(({ gate }) => gate) || lost >= policy.ticket!.quality.failsFrom;
      if (fails) expect(check['verdict']).toBe('fail');
      // What else fails it happened behind the call, and was not the agent's to do.
      else if (check['verdict'] === 'fail') expect(found.filter(({ who }) => who !== 'agent')).not.toEqual([]);
    }
  });

  it('agree on what is said and done by the facts alone, which know no transcript', async () => {
    const run = await played(file);
    const [heard, told] = [checksOf(run, inspectCall), checksOf(run)];
    // Before a word was asked a contact is simply over: the card of an exercise says what was due all the same, the facts know of nothing.
    const isAsked = run.state.memory.facts.some(({ kind, name }) => kind === 'state' && name === 'preprocessing');
    if (!isAsked) {
      expect(told.phrasing?.['verdict']).toBe(heard.phrasing?.['verdict']);
      return;
    }
    for (const dimension of ['phrasing', 'process'] as const) {
      // Whether a supervisor was refused stands in no fact: only who hears the call knows.
      if (foundIn(heard[dimension] ?? {}).some(({ clause }) => clause === 'x-supervisor')) continue;
      expect(told[dimension]?.['verdict'], dimension).toBe(heard[dimension]?.['verdict']);
    }
  });
});

/** A ticket with everybody on autopilot. */
function lived(
  diligence: Diligence,
  seed: number,
  of: Parameters<typeof specOf>[1]
): Checks & { readonly amiss: number } {
  const pilots = roles.map((role) =>
    autopilot(role, role === 'customer' || role === 'quality' ? 'exemplary' : diligence, seed, { samples: false })
  );
  const { state } = live(opened(specOf('2026-11-25 10:00', of)), [], pilots, 30 * 86_400_000);
  const said = (event: string) =>
    state.memory.facts.find(({ name, kind }) => kind === 'record' && name === event)?.with;
  const amiss = state.memory.facts.filter(({ kind }) => kind === 'irregular' || kind === 'breached').length;
  return { ...(Object.fromEntries(dimensions.map((it) => [it, said(`${it}-checked`)])) as Checks), amiss };
}

const matters: readonly Parameters<typeof specOf>[1][] = [
  {},
  { class: 'complaint', business: 'fee-dispute', difficulty: 'ordinary' },
  { class: 'request', business: 'plan-change', channel: 'app' },
  { tier: 'vip' }
];

describe('a check', () => {
  it.each(sample(matters, 2))('does not accuse the exemplary: %j', (of) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { amiss, ...checks } = lived('exemplary', seed, of);
      expect(amiss).toBe(0);
      for (const dimension of dimensions) expect(checks[dimension]).toEqual({ verdict: 'pass' });
    }
  });

  it.each(sample(matters, 1))('finds out the careless: %j', (of) => {
    let found = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const { amiss, ...checks } = lived('careless', seed, of);
      const all = dimensions.flatMap((it) => (checks[it] ? [checks[it]['verdict']] : []));
      if (all.length === 0) continue;
      expect(all.includes('fail')).toBe(amiss > 0);
      found += amiss > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(3);
  });

  it('is of a share of the tickets, by seed and number; of complaints and VIPs always', () => {
    const policy = policyWith();
    const numbers = Array.from({ length: 2000 }, (_, at) => `T${at}`);
    const share = (of: Parameters<typeof specOf>[1], seed = 3) =>
      numbers.filter((number) => isSampled({ ...specOf('2026-11-25 10:00', of), number }, policy, seed)).length / 20;
    expect(share({ class: 'complaint', business: 'attitude' })).toBe(100);
    expect(share({ tier: 'vip' })).toBe(100);
    expect(Math.abs(share({}) - 30)).toBeLessThan(4);
    expect(Math.abs(share({ class: 'request', business: 'enquiry' }) - 20)).toBeLessThan(4);
    expect(Math.abs(share({ class: 'request', business: 'enquiry', channel: 'app' }) - 10)).toBeLessThan(3);
    const chosen = (seed: number) =>
      numbers.filter((number) => isSampled({ ...specOf(), number }, policy, seed)).join();
    expect(chosen(3)).toBe(chosen(3));
    expect(chosen(3)).not.toBe(chosen(4));
  });
});
