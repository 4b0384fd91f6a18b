import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readPolicy } from '#formats/policy';
import { arrivalsOf } from '#sandbox/arrivals';
import { usualMix, type SandboxPlan } from '#sandbox/plan';
import { arrivalsInWorker, type ArrivalsQuestion } from './arrivals';

const read = readPolicy(parse(readFileSync('machines/policy/default.yaml', 'utf8')));
if (!read.ok) throw new Error('the shipped policy is bad');
const policy = read.value;
const plan: SandboxPlan = {
  seed: 7,
  date: '2026-11-27',
  at: '09:00',
  hours: 8,
  tickets: 20,
  lang: 'en',
  mix: usualMix
};

/** A worker as a browser has it: everything that passes is copied, and what fails in it is told as an event. */
class StandIn extends EventTarget {
  static last: StandIn | undefined;
  isLetGo = false;

  constructor(readonly address: URL) {
    super();
    StandIn.last = this;
  }

  postMessage(question: ArrivalsQuestion): void {
    const { plan, policy } = structuredClone(question);
    queueMicrotask(() => {
      try {
        this.dispatchEvent(new MessageEvent('message', { data: structuredClone(arrivalsOf(plan, policy)) }));
      } catch (error) {
        this.dispatchEvent(Object.assign(new Event('error'), { message: (error as Error).message }));
      }
    });
  }

  terminate(): void {
    this.isLetGo = true;
  }
}

beforeEach(() => vi.stubGlobal('Worker', StandIn));
afterEach(() => vi.unstubAllGlobals());

describe('arrivals made in a worker', () => {
  test('are those of the plan, and the worker is let go', async () => {
    expect(await arrivalsInWorker(plan, policy)).toEqual(arrivalsOf(plan, policy));
    expect(StandIn.last?.address.href).toMatch(/arrivals-worker/);
    expect(StandIn.last?.isLetGo).toBe(true);
  });
  test('can be asked for with a plan that a screen watches', async () => {
    const watched = new Proxy({ ...plan }, {});
    expect(await arrivalsInWorker(watched, policy)).toHaveLength(20);
  });
  test('that cannot be made are told why, and the worker is let go all the same', async () => {
    await expect(arrivalsInWorker({ ...plan, date: '2026-02-30' }, policy)).rejects.toThrow('2026-02-30');
    expect(StandIn.last?.isLetGo).toBe(true);
  });
});
