import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { claimRun } from './run-ownership';
import type { Claim, Tabs } from './run-ownership';
import { FakeLocks } from './testing/locks';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A BroadcastChannel whose messages arrive by the fake timers, and can be held back for a frozen tab. */
class Air {
  readonly channels = new Set<AirChannel>();
  open = (name: string): BroadcastChannel => new AirChannel(this, name) as unknown as BroadcastChannel;
}

class AirChannel {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  frozen: unknown[] | undefined;
  constructor(
    readonly air: Air,
    readonly name: string
  ) {
    air.channels.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of this.air.channels) {
      if (other === this || other.name !== this.name) continue;
      if (other.frozen) other.frozen.push(data);
      else setTimeout(() => other.onmessage?.({ data }), 2);
    }
  }
  close(): void {
    this.air.channels.delete(this);
  }
}

const byLocks = () => {
  const locks = new FakeLocks().manager;
  return (tab: string): Tabs => ({ tab, locks, wait });
};
const byChannel = (air = new Air()) => {
  return (tab: string): Tabs => ({ tab, channel: air.open, wait });
};

/** The time that passes while a promise is waited for. */
async function claimed(tabs: Tabs, lost: (why: Diagnostic) => void = vi.fn(), run = 'a'): Promise<Claim> {
  const asked = claimRun(run, tabs, lost);
  await vi.advanceTimersByTimeAsync(2000);
  return asked;
}

async function isFree(claim: Claim): Promise<boolean> {
  let free = false;
  void claim.whenFree.then(() => (free = true));
  await vi.advanceTimersByTimeAsync(20);
  return free;
}

// Fetched on demand, and no module comes by fake timers.
beforeAll(() => import('./inside/claim-channel'));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  ['by Web Locks', byLocks],
  ['by a channel', byChannel]
])('%s', (_title, kind) => {
  it('the first tab owns a run, the second may look and is told why', async () => {
    const tab = kind();
    const first = await claimed(tab('t1'));
    expect([first.owned, first.why]).toEqual([true, undefined]);
    const second = await claimed(tab('t2'));
    expect(second.owned).toBe(false);
    expect(second.why?.code).toBe('SB0540');
    expect(await isFree(second)).toBe(false);
  });

  it('two runs are two claims', async () => {
    const tab = kind();
    expect((await claimed(tab('t1'), vi.fn(), 'a')).owned).toBe(true);
    expect((await claimed(tab('t2'), vi.fn(), 'b')).owned).toBe(true);
  });

  it('when the owner goes every onlooker hears it, none is forced, and one can take over', async () => {
    const tab = kind();
    const owner = await claimed(tab('t1'));
    const [two, three] = [await claimed(tab('t2')), await claimed(tab('t3'))];
    owner.release();
    expect([await isFree(two), await isFree(three)]).toEqual([true, true]);
    two.release();
    expect((await claimed(tab('t2'))).owned).toBe(true);
    three.release();
    expect((await claimed(tab('t3'))).owned).toBe(false);
  });

  it('of tabs that claim at the same moment exactly one owns', async () => {
    const tab = kind();
    const asked = ['t3', 't1', 't2'].map((name) => claimRun('a', tab(name), vi.fn()));
    await vi.advanceTimersByTimeAsync(3000);
    expect((await Promise.all(asked)).filter(({ owned }) => owned)).toHaveLength(1);
  });

  it('a page that comes before its old self has let go still gets the run', async () => {
    const tab = kind();
    const old = await claimed(tab('old'));
    const asked = claimRun('a', tab('new'), vi.fn());
    setTimeout(() => {
      old.release();
    }, 100);
    await vi.advanceTimersByTimeAsync(3000);
    expect((await asked).owned).toBe(true);
  });

  it('an onlooker that gives up hears nothing more, and releasing twice is harmless', async () => {
    const tab = kind();
    const owner = await claimed(tab('t1'));
    const second = await claimed(tab('t2'));
    second.release();
    second.release();
    owner.release();
    owner.release();
    expect(await isFree(second)).toBe(false);
    expect((await claimed(tab('t3'))).owned).toBe(true);
  });
});

it('an owner whose lock is taken by force is told once', async () => {
  const locks = new FakeLocks();
  const lost = vi.fn();
  await claimed({ tab: 't1', locks: locks.manager, wait }, lost);
  void locks.request('switchboard-run-a', { steal: true }, () => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(10);
  expect(lost.mock.calls).toMatchObject([[{ code: 'SB0541' }]]);
});

it('locks that are forbidden leave the run playable, with a warning', async () => {
  const locks = { request: () => Promise.reject(new DOMException('', 'SecurityError')) } as unknown as LockManager;
  const lost = vi.fn();
  expect(await claimed({ tab: 't1', locks, wait }, lost)).toMatchObject({ owned: true, why: { code: 'SB0542' } });
  expect(lost).not.toHaveBeenCalled();
});

it('a browser without locks and channels lets everybody play, with a warning', async () => {
  expect(await claimed({ tab: 't1', wait })).toMatchObject({ owned: true, why: { code: 'SB0542' } });
});

it('over a channel, an owner that crashed is found gone, and one that only was frozen has lost when it thaws', async () => {
  const air = new Air();
  const tab = byChannel(air);
  const lost = vi.fn();
  await claimed(tab('t1'), lost);
  const [frozen] = air.channels;
  const onlooker = await claimed(tab('t2'));
  const held: unknown[] = [];
  if (frozen) frozen.frozen = held;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await isFree(onlooker)).toBe(true);
  onlooker.release();
  const taken = vi.fn();
  expect((await claimed(tab('t2'), taken)).owned).toBe(true);
  for (const data of held) frozen?.onmessage?.({ data });
  await vi.advanceTimersByTimeAsync(100);
  expect(lost.mock.calls).toMatchObject([[{ code: 'SB0541' }]]);
  expect(taken).not.toHaveBeenCalled();
});

it('over a channel, a page that goes away lets its run go', async () => {
  const tab = byChannel();
  let leave = (): void => undefined;
  const lost = vi.fn();
  await claimed({ ...tab('t1'), onLeave: (then) => ((leave = then), () => undefined) }, lost);
  const onlooker = await claimed(tab('t2'));
  leave();
  expect(await isFree(onlooker)).toBe(true);
  expect(lost).toHaveBeenCalledOnce();
});
