/**
 * Calls as people talk: typed freely, in nobody's ready lines, one for each case. A call that a trainer would pass is passed, nothing that was said in it is
 * denied, and the customer never asks what was meant, nor again for what was just said.
 *
 * `tests/talks/<scenario>.<case>.<language>.txt`, a line each: what is said; `! act key=value` done on the desktop; `~ 25s` time that passes; `? flag: …`
 * or `? demand=life: …` said only where the customer stands there. `{fact}` is what is true in the case.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { assert, describe, expect, it } from 'vitest';
import type { DoneEntry, Entry } from '#domain/entry';
import type { Lang } from '#domain/text';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import { namesHeard } from '#contact/names-heard';
import { makeReader } from '#language/read';
import { variantOf } from '#scenario/case-instance';
import { scoreRun } from '#scoring/score';
import { sentence } from '#scoring/sentences';
import { loadLexicon, loadScenario, openPolicy } from '../src/cli/data';

const files = readdirSync('tests/talks').filter((name) => name.endsWith('.txt'));

/** What a customer says who has not followed, or is asked once more for what was given. */
const lost: ReadonlySet<string> = new Set([
  'what-do-you-mean',
  'confirm-what',
  'send-it',
  'what-code',
  'did-verify',
  'did-that',
  'not-up-yet',
  'i-heard-that',
  'which-datum',
  'nothing-is-done',
  'not-finished',
  'what-can-you-do',
  'got-nothing'
]);

const policy = await openPolicy();
const lexicon = await loadLexicon();
assert(policy.ok && lexicon.ok);

async function openTalk(scenarioId: string, variant: string, lang: Lang): Promise<Call> {
  assert(policy.ok && lexicon.ok);
  const loaded = await loadScenario(scenarioId, policy.value.policy);
  assert(loaded.ok);
  const scenario = loaded.value;
  const seed = Array.from({ length: 200 }, (_, at) => at + 1).find((at) => variantOf(scenario, at) === variant)!;
  const read = makeReader(lexicon.value, namesHeard(scenario.names, policy.value.policy));
  return openCall(scenario, policy.value.policy, read, {
    id: 'talk',
    format: 1,
    scenario: scenario.id,
    seed,
    mode: 'exam',
    lang,
    origin: 'fresh',
    allowance: 1,
    startedAt: '2026-11-27',
    trainee: { name: '李明', agentId: '1024' },
    versions: { charts: '', policy: '', lexicon: '', scenario: '' }
  });
}

/** What a line of a talk does at a time; nothing where it is for another moment. */
function entryOf(line: string, call: Call, state: CallState): Entry | number | undefined {
  const { facts } = call.caseFile;
  const filled = line.replace(/\{(\w+)\}/g, (_, fact: string) => String(facts[fact]));
  const at = { at_ms: state.now_ms, who: 'agent' } as const;
  if (filled.startsWith('~ ')) return Number.parseInt(filled.slice(2), 10) * 1000;
  if (filled.startsWith('! ')) {
    const [act, ...fields] = filled.slice(2).split(' ');
    const given = fields.map((field) => field.split('=') as [string, string]);
    const withFields = Object.fromEntries(given.map(([key, value]) => [key, key === 'yuan' ? Number(value) : value]));
    return { ...at, do: act!, with: withFields } as DoneEntry;
  }
  if (!filled.startsWith('? ')) return { ...at, say: filled };
  const [moment, say] = [filled.slice(2, filled.indexOf(': ')), filled.slice(filled.indexOf(': ') + 2)];
  const { flags, at: places } = mindOf(state);
  const [demand, life] = moment.split('=');
  return (life === undefined ? flags.includes(moment) : places[demand!] === life) ? { ...at, say } : undefined;
}

const isBusy = ({ memory, now_ms }: CallState): boolean =>
  !memory.ended &&
  (memory.agentUntil_ms > now_ms || memory.speaking !== undefined || memory.replies.length > 0 || !!memory.turn);

/** Plays a talk, line by line, each when the floor is free. */
function talked(call: Call, lines: readonly string[]): CallState {
  let state = advance(call.simulation, begin(call.simulation), 1500);
  for (const line of lines) {
    const entry = entryOf(line, call, state);
    if (entry === undefined) continue;
    if (typeof entry === 'number') state = advance(call.simulation, state, state.now_ms + entry);
    else {
      const done = apply(call.simulation, state, entry, state.now_ms);
      expect(done.refused, line).toBeUndefined();
      state = advance(call.simulation, done.state, done.state.now_ms + 1500);
    }
    for (let step = 0; step < 80 && isBusy(state); step += 1)
      state = advance(call.simulation, state, state.now_ms + 500);
  }
  return state;
}

describe.each(files)('%s', (file) => {
  const [scenario, variant, lang] = file.split('.') as [string, string, Lang];
  it('is passed, with nothing denied that was said, by a customer who follows it', async () => {
    const call = await openTalk(scenario, variant, lang);
    const lines = readFileSync(`tests/talks/${file}`, 'utf8').split('\n');
    const state = talked(
      call,
      lines.filter((line) => line !== '' && !line.startsWith('#'))
    );
    const card = scoreRun(call, state, { record: false });
    const denied = card.findings.filter(({ verdict }) => !['met', 'not-applicable'].includes(verdict));
    expect(denied.map(({ clause, why }) => `${clause}: ${sentence(why, lang)}`)).toEqual([]);
    expect(card.passed).toBe(true);
    const said = [...state.memory.lines].flatMap(({ who, means = [], text }) =>
      who === 'customer' ? means.map(({ line }) => ({ line, text })) : []
    );
    expect(said.filter(({ line }) => line !== undefined && lost.has(line))).toEqual([]);
  });
});
