import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readPolicy } from '#formats/policy';
import { loadRun, loadScenario, lexiconPiece } from '../../cli/data.ts';
import type { ConsequencesAnswer, ConsequencesQuestion } from './inside/consequences-channel';
import { closeConsequences, consequencesOf, type PolicySide } from './policy-consequences';

vi.mock('./shipped.ts', () => ({ lexiconAddress: (pack: string) => `/lexicon/${pack}` }));

const raw = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as Record<string, unknown>;
function sideOf(changes: object): PolicySide {
  const whole = { ...raw, ...changes };
  const read = readPolicy(whole);
  if (!read.ok) throw new Error('a bad policy');
  return { raw: whole, policy: read.value };
}
const inForce = sideOf({});
const draft = sideOf({ pass: { total: 95, verdict: 60 } });

/** A worker as a browser has it: everything that passes is copied. */
class StandIn extends EventTarget {
  static last: StandIn | undefined;
  readonly asked: ConsequencesQuestion[] = [];
  isLetGo = false;
  hears: (question: ConsequencesQuestion) => void = () => undefined;

  constructor(readonly address: URL) {
    super();
    StandIn.last = this;
  }
  postMessage(question: ConsequencesQuestion): void {
    const copy = structuredClone(question);
    this.asked.push(copy);
    queueMicrotask(() => this.hears(copy));
  }
  answers(answer: ConsequencesAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }));
  }
  terminate(): void {
    this.isLetGo = true;
  }
}

beforeEach(() => void vi.stubGlobal('Worker', StandIn));
afterEach(() => {
  closeConsequences();
  vi.unstubAllGlobals();
});

const nothing = { runs: [], scenarios: [], pairs: 0 };

describe('consequences, asked for by a page', () => {
  test('come with what is told on the way, each question with its own answer', async () => {
    const told: string[] = [];
    const first = consequencesOf(inForce, draft, nothing, ({ stage }) => void told.push(`first ${stage}`));
    const second = consequencesOf(inForce, draft, nothing, ({ stage }) => void told.push(`second ${stage}`));
    const worker = StandIn.last!;
    const [one, two] = worker.asked.map(({ id }) => id);
    const found = { differences: [], oldNumbers: [], runs: [], scenarios: [], limits: [] };
    worker.answers({ id: two!, tells: 'progress', progress: { stage: 'runs', done: 1, of: 2 } });
    worker.answers({ id: two!, tells: 'found', found });
    worker.answers({ id: one!, tells: 'failed', why: 'no lexicon' });
    expect(await second).toEqual(found);
    await expect(first).rejects.toThrow('no lexicon');
    expect(told).toEqual(['second runs']);
    expect(worker.isLetGo).toBe(false);
  });

  test('are given up at once, and the worker is told', async () => {
    const stop = new AbortController();
    const work = consequencesOf(inForce, draft, nothing, undefined, stop.signal);
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    expect(StandIn.last!.asked.map(({ asks }) => asks)).toEqual(['begin', 'stop']);
  });

  test('fail with a worker that cannot be fetched, which is let go', async () => {
    const work = consequencesOf(inForce, draft, nothing);
    const worker = StandIn.last!;
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
    await expect(work).rejects.toThrow('no such file');
    expect(worker.isLetGo).toBe(true);
  });

  test('are worked out by the worker, with the lexicon that is fetched', async () => {
    const page = new EventTarget();
    const hear = page.addEventListener.bind(page);
    vi.stubGlobal('addEventListener', hear);
    vi.stubGlobal('postMessage', (answer: ConsequencesAnswer) => StandIn.last!.answers(answer));
    vi.stubGlobal('fetch', async (address: string) => {
      const piece = await lexiconPiece(address === '/lexicon/en' ? 'en' : 'zh');
      if (!piece.ok || address === '/lexicon/both') throw new Error(`${address} is not wanted`);
      return Response.json([piece.value]);
    });
    await import('./inside/policy-consequences-worker.ts');
    const scenario = await loadScenario('fee-complaint', inForce.policy);
    const run = await loadRun('tests/runs/fee-complaint.slow.yaml', inForce.policy);
    if (!scenario.ok || !run.ok) throw new Error('bad files');
    const { header, entries, until_ms } = run.value;
    const runs = [{ name: { zh: '慢', en: 'slow' }, header, entries, ...(until_ms === undefined ? {} : { until_ms }) }];
    const languages = { ...scenario.value, ready: {} };
    const work = consequencesOf(inForce, draft, { runs, scenarios: [languages], pairs: 0 });
    StandIn.last!.hears = (data) => void page.dispatchEvent(new MessageEvent('message', { data }));
    const { runs: anew, differences } = await work;
    expect(anew.map(({ name, flips }) => [name.en, flips])).toEqual([['slow', ['passed']]]);
    expect(differences.map(({ key }) => key)).toEqual(['pass.total']);
  });
});
