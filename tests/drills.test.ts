/** Drills are cut from recorded calls: each can be done, by what was done there, and is done no sooner. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { namedLog } from '#app/start-run';
import { nextSteps } from '#coach/next-steps';
import { readyHere } from '#contact/ready-here';
import type { Entry } from '#domain/entry';
import { fold } from '#kernel/fold';
import { advance, apply } from '#kernel/simulation';
import { openCall } from '#contact/call';
import type { RunHeader } from '#contact/log';
import { isDecided, isStepDone } from '#scoring/decided';
import { scoreRun } from '#scoring/score';
import { drillsOf, playRecorded, recordedRun } from '../src/build/drills.ts';
import { playFile } from '../src/cli/play-file.ts';
import { sample } from './tools/sample.ts';

const recorded = [
  'fee-complaint.good',
  'fee-complaint.formal.en',
  'broadband-outage.red-light',
  'broadband-outage.good.en'
];

it.each(sample(recorded, 4))('each step of %s can be practised by itself', async (name) => {
  const scenario = name.split('.')[0]!;
  const path = recordedRun(name);
  expect(existsSync(path)).toBe(true);
  const played = await playFile(scenario, path);
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
  const { call, run } = played.value;
  const drills = drillsOf(await playRecorded(scenario, path));
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

it.each(sample(recorded, 4))(
  'whoever has a longer agent number cuts nobody off in what comes before a step of %s',
  async (name) => {
    const scenario = name.split('.')[0]!;
    const played = await playFile(scenario, recordedRun(name));
    if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
    const { call, run } = played.value;
    for (const agentId of ['7', '1024', '20260815001234567890']) {
      const trainee = { ...run.header.trainee, agentId };
      const drill = openCall(call.caseFile.scenario, call.table.policy, call.table.read, { ...run.header, trainee });
      for (const cut of drillsOf(await playRecorded(scenario, recordedRun(name)))) {
        const { entries, from_ms } = namedLog(cut, agentId);
        const { memory } = fold(drill.simulation, entries, from_ms);
        expect(memory.acts.filter(({ name: act }) => act === 'x-interrupted').length, `${cut.step} ${agentId}`).toBe(0);
        expect(memory.lines.some(({ cut: isCut }) => isCut)).toBe(false);
      }
    }
  }
);

/** Nobody needs more steps than that for one step of a call, listening included. */
const mostSteps = 400;

it.each(sample(recorded, 4))(
  'what is to be done now in a step of %s is done for that step, and ends it',
  async (name) => {
    const scenario = name.split('.')[0]!;
    const played = await playFile(scenario, recordedRun(name));
    if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
    const { call, run } = played.value;
    for (const { step, clauses, entries, from_ms } of drillsOf(await playRecorded(scenario, recordedRun(name)))) {
      const header: RunHeader = { ...run.header, drill: { step, clauses, entries: entries.length, from_ms } };
      const drill = openCall(call.caseFile.scenario, call.table.policy, call.table.read, header);
      let state = fold(drill.simulation, run.entries.slice(0, entries.length), from_ms);
      const done: string[] = [];
      const card = () => scoreRun(drill, state, { record: false });
      for (let count = 0; count < mostSteps && !isStepDone(step, card(), state); count += 1) {
        const now = nextSteps(drill, state, { canRead: () => true })[0]!;
        const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
        const enter = (entry: object): void => {
          const before = advance(drill.simulation, state, at_ms);
          ({ state } = apply(drill.simulation, before, { ...entry, who: 'agent', at_ms } as Entry, at_ms));
        };
        if (now.is === 'listen') state = advance(drill.simulation, state, state.now_ms + 500);
        if (now.is === 'wait') state = advance(drill.simulation, state, state.memory.wait!.until_ms);
        if (now.is === 'do') {
          done.push(now.clause ?? now.act);
          enter({ do: now.act, with: now.fields });
        }
        if (now.is !== 'say') continue;
        done.push(now.line);
        enter({ say: readyHere(drill, state).find(({ id }) => id === now.line)!.text, with: { line: now.line } });
      }
      // What a step is named after earns no points by itself.
      const own = step === 'hand-over' ? [...clauses, '3.1-dispatch'] : clauses;
      const others = done.filter((what) => /^\d/.test(what) && !own.includes(what));
      expect([isDecided(card(), state.now_ms), card().passed, others], `${name} ${step}: ${done.join(', ')}`).toEqual([
        true,
        true,
        []
      ]);
      expect(state.memory.ended, 'nobody has to hang up for it').toBeUndefined();
    }
  }
);
