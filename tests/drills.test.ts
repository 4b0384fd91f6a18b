/** Drills are cut from recorded calls: each can be done, by what was done there, and is done no sooner. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fold } from '#kernel/fold';
import { openCall } from '#contact/call';
import type { RunHeader } from '#contact/log';
import { isDecided } from '#scoring/decided';
import { scoreRun } from '#scoring/score';
import { drillsOf, recordedRun } from '../src/build/drills.ts';
import { playFile } from '../src/cli/play-file.ts';

const recorded = [
  'fee-complaint.good',
  'fee-complaint.formal.en',
  'broadband-outage.red-light',
  'broadband-outage.good.en'
];

it.each(recorded)('each step of %s can be practised by itself', async (name) => {
  const scenario = name.split('.')[0]!;
  const path = recordedRun(name);
  expect(existsSync(path)).toBe(true);
  const played = await playFile(scenario, path);
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
  const { call, run } = played.value;
  const drills = await drillsOf(scenario, path);
  expect(drills.map(({ step }) => step)).toContain('verification');
  for (const { step, clauses, entries, from_ms, seed } of drills) {
    expect(seed).toBe(run.header.seed);
    expect(entries.some((entry) => 'say' in entry && entry.say.includes(run.header.trainee.agentId))).toBe(false);
    const header: RunHeader = { ...run.header, drill: { step, clauses, entries: entries.length, from_ms } };
    const drill = openCall(call.caseFile.scenario, call.table.policy, call.table.read, header);
    const cardAt = (count: number, until_ms?: number) => {
      const state = fold(drill.simulation, run.entries.slice(0, count), until_ms);
      const card = scoreRun(drill, state, { record: true });
      return { ...card, decided: isDecided(card, state.now_ms) };
    };
    const begun = cardAt(entries.length, from_ms);
    expect([begun.decided, begun.passed], `${step} is still to be done`).toEqual([false, false]);
    const whole = cardAt(run.entries.length, run.until_ms);
    expect(whole.findings.every(({ clause }) => clauses.includes(clause))).toBe(true);
    expect([whole.total, whole.passed, whole.record, whole.decided], step).toEqual([100, true, false, true]);
    const done = run.entries.findIndex((_, at) => at >= entries.length && cardAt(at + 1).decided);
    expect(done, `${step} is done by its own entries`).toBeGreaterThanOrEqual(entries.length);
  }
});
