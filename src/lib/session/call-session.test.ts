import { afterEach, describe, expect, test, vi } from 'vitest';
import { fold } from '#kernel/fold';
import { loadRun, readSeal } from '#storage/runs';
import { value } from '#storage/testing/stores';
import { resumeTime_ms } from './inside/stored-log';
import { bench, calm } from './testing/desk';

afterEach(() => vi.restoreAllMocks());

describe('time in a call', () => {
  test('runs with the wall clock while nobody composes', async () => {
    const { time, tab } = await bench();
    const call = await tab();
    time.pass(2500);
    expect(call.now_ms).toBe(2500);
  });

  test('stands from the first key, and the line is dated there however long it took', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    time.pass(2000);
    call.draft('您');
    time.pass(9000);
    expect(call.now_ms).toBe(2000);
    expect(await call.say('您好')).toEqual({ is: 'stored' });
    expect(await stored()).toEqual([{ at_ms: 2000, who: 'agent', say: '您好' }]);
  });

  test('stands while a line is read, however long that takes, and the line is said once', async () => {
    let read = (): void => undefined;
    const { time, tab, stored } = await bench('exam', new Promise((done) => (read = done)));
    const call = await tab();
    time.pass(2000);
    // Nothing else holds the clock: no draft is open.
    const said = call.say('您好');
    time.pass(9000);
    expect(call.now_ms).toBe(2000);
    expect(await call.say('您好')).toEqual({ is: 'refused', why: 'busy' });
    read();
    expect(await said).toEqual({ is: 'stored' });
    expect(await stored()).toEqual([{ at_ms: 2000, who: 'agent', say: '您好' }]);
    time.pass(500);
    expect(call.now_ms).toBe(2500);
  });

  test('catches up when the draft is emptied, and the customer asks whether anybody is there', async () => {
    const { time, tab } = await bench();
    const call = await tab();
    call.draft('您');
    time.pass(9000);
    expect([...call.state.memory.lines]).toEqual([]);
    call.draft('');
    expect(call.now_ms).toBe(9000);
    expect(call.state.memory.lines.map(({ text }) => text)).toEqual(['喂，还在吗']);
  });

  test('a line is dated no earlier than the end of one’s own last', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    time.pass(1000);
    call.draft('a');
    await call.say('您好您好您好');
    const until_ms = call.state.memory.agentUntil_ms;
    call.draft('b');
    await call.say('还有');
    expect(until_ms).toBeGreaterThan(1000);
    expect(await stored()).toEqual([expect.anything(), { at_ms: until_ms, who: 'agent', say: '还有' }]);
  });

  test('a wall clock that is set back is harmless', async () => {
    const { time, tab } = await bench();
    const call = await tab();
    time.pass(1000);
    time.wall_ms -= 3_600_000;
    time.tick();
    time.pass(1000);
    expect(call.now_ms).toBe(2000);
    call.draft('您');
    expect(await call.say('您好')).toEqual({ is: 'stored' });
  });

  test('stands in guided mode while lines are on offer and nobody speaks', async () => {
    const { time, tab } = await bench('guided');
    const call = await tab();
    time.pass(10_000);
    expect(call.now_ms).toBe(0);
    expect(await call.pick(call.offers.find(({ id }) => id === 'hello')!)).toEqual({ is: 'stored' });
    expect(call.offers).toEqual([]);
    time.pass(10_000);
    expect(call.state.memory.lines.map(({ who }) => who)).toEqual(['agent', 'customer']);
    // The clock stood again as soon as the customer had finished.
    expect(call.now_ms - call.state.memory.lines.at(1)!.until_ms).toBeLessThan(200);
    const rude = call.offers.find(({ id }) => id === 'rude')!;
    expect(await call.pick(rude)).toEqual({ is: 'stored' });
    expect(call.badPick?.clause).toBe('5.1-shirking');
  });

  test('a call loaded anew knows which line was wrong and which was right', async () => {
    const { time, tab } = await bench('guided');
    const call = await tab();
    await call.pick(call.offers.find(({ id }) => id === 'hello')!);
    time.pass(10_000);
    await call.pick(call.offers.find(({ id }) => id === 'rude')!);
    expect(call.badPick?.better).toBeDefined();
    call.close();
    const again = await tab('b');
    await calm();
    expect(again.badPick).toEqual(call.badPick);
  });

  test('offers no line of guided mode while the customer speaks, and time runs until the end of it', async () => {
    const { time, tab, stored } = await bench('guided');
    const call = await tab();
    const hello = call.offers.find(({ id }) => id === 'hello')!;
    await call.pick(hello);
    const until = (speaks: boolean): void => {
      for (let looks = 0; looks < 200 && (call.state.memory.speaking !== undefined) !== speaks; looks += 1)
        time.pass(125);
    };
    until(true);
    const from_ms = call.now_ms;
    expect(call.offers).toEqual([]);
    time.pass(250);
    // Twice as fast as it is said, for a beginner reads it.
    expect(call.now_ms).toBe(from_ms + 500);
    expect(await call.pick(hello)).toEqual({ is: 'refused', why: 'busy' });
    until(false);
    expect(call.offers.length).toBeGreaterThan(0);
    const until_ms = call.now_ms;
    time.pass(10_000);
    expect(call.now_ms).toBe(until_ms);
    expect(call.state.memory.lines.map(({ who, cut }) => [who, cut])).toEqual([
      ['agent', undefined],
      ['customer', undefined]
    ]);
    expect(await stored()).toHaveLength(1);
  });

  test('an agreed wait can be skipped to its end', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    call.draft('a');
    await call.say('重启');
    time.pass(4000);
    const { until_ms } = call.wait!;
    expect(await call.skipWait()).toEqual({ is: 'stored' });
    expect(call.now_ms).toBe(until_ms);
    expect(call.wait).toBeUndefined();
    expect(await stored()).toHaveLength(2);
    const again = await loadRunState(call, stored);
    expect(again.now_ms).toBe(until_ms);
  });

  test('a wait that begins anew while one is skipped is skipped with it', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    call.draft('a');
    await call.say('重启');
    time.pass(4000);
    const { until_ms } = call.wait!;
    call.draft('b');
    await call.say('重启');
    expect(await call.skipWait()).toEqual({ is: 'stored' });
    expect(call.wait).toBeUndefined();
    expect(call.now_ms).toBeGreaterThan(until_ms);
    // Two lines and two waits, each by itself in the log.
    expect(await stored()).toHaveLength(4);
  });
});

async function loadRunState(
  call: Awaited<ReturnType<Awaited<ReturnType<typeof bench>>['tab']>>,
  stored: () => Promise<readonly unknown[]>
) {
  const entries = (await stored()) as Parameters<typeof resumeTime_ms>[0]['entries'];
  return fold(call.call.simulation, entries, resumeTime_ms({ entries }));
}

describe('pauses', () => {
  test('a hidden tab pauses the run, and both ends are logged', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    time.pass(1500);
    time.show(true);
    await calm();
    expect(call.paused).toBe(true);
    time.wall_ms += 3_600_000;
    time.tick();
    expect(call.now_ms).toBe(1500);
    time.show(false);
    await calm();
    expect(await stored()).toEqual([
      { at_ms: 1500, who: 'agent', do: 'pause', with: { reason: 'tab-hidden' } },
      { at_ms: 1500, who: 'agent', do: 'resume', with: { away_s: 3600 } }
    ]);
    time.pass(500);
    expect(call.now_ms).toBe(2000);
  });

  test('a pause that was asked for outlasts a hidden tab', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    await call.pause('asked');
    time.show(true);
    await calm();
    time.show(false);
    await calm();
    expect(call.paused).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  test('a page that was frozen logs a pause instead of living the gap', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    time.pass(1000);
    time.wall_ms += 60_000;
    time.tick();
    await calm();
    expect(call.now_ms).toBe(1000);
    expect(call.paused).toBe(false);
    expect(await stored()).toEqual([
      { at_ms: 1000, who: 'agent', do: 'pause', with: { reason: 'tab-hidden' } },
      { at_ms: 1000, who: 'agent', do: 'resume', with: { away_s: 60 } }
    ]);
  });
});

describe('one wish, one entry', () => {
  test('Enter held down says the line once', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    call.draft('您好');
    const done = [];
    for (let i = 0; i < 20; i += 1) {
      done.push(call.say('您好'));
      time.wall_ms += 30;
      await calm();
    }
    const results = await Promise.all(done);
    expect(results.filter(({ is }) => is === 'stored')).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  test('fifty clicks a second do it once, a second wish after that does it again', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    for (let i = 0; i < 50; i += 1) {
      void call.act('look-up', { panel: 'bill' });
      time.wall_ms += 20;
    }
    await calm();
    expect(await stored()).toHaveLength(1);
    time.wall_ms += 1000;
    expect(await call.act('look-up', { panel: 'bill' })).toEqual({ is: 'stored' });
  });

  test('a line too long, an empty one and an act that nobody could do leave no trace', async () => {
    const { tab, stored } = await bench();
    const call = await tab();
    const long = '问'.repeat(100_000);
    call.draft(long);
    expect(await call.say(long)).toEqual({ is: 'refused', why: 'too-long' });
    expect(call.composing).toBe(true);
    expect(await call.say(' \n')).toEqual({ is: 'refused', why: 'empty' });
    expect(await call.act('add-tag', { tag: '没有' })).toEqual({ is: 'refused', why: 'no-such-tag' });
    expect(await stored()).toEqual([]);
  });
});

describe('nothing acknowledged is lost', () => {
  test('a line that cannot be stored is not said, the draft stays, and it can be said again', async () => {
    const { time, tab, store } = await bench();
    const call = await tab();
    call.draft('您好');
    const add = vi.spyOn(store.db.entries, 'add').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    const done = await call.say('您好');
    expect(done.is).toBe('not-stored');
    expect(call.trouble?.code).toBe('SB0502');
    expect([...call.state.memory.lines]).toEqual([]);
    time.pass(3000);
    expect(call.now_ms).toBe(0);
    add.mockRestore();
    expect(await call.say('您好')).toEqual({ is: 'stored' });
    expect(call.trouble).toBeUndefined();
  });

  test('killed at any moment, the run opens where it was, paused until its trainee goes on', async () => {
    const { time, tab, stored, locks } = await bench();
    void locks;
    let acknowledged = 0;
    let call = await tab('t0');
    for (let life = 1; life <= 4; life += 1) {
      time.pass(700 * life);
      call.draft(`您好${life}`);
      if ((await call.say(`您好${life}`)).is === 'stored') acknowledged += 1;
      if (life % 2 === 0) void call.act('look-up', { panel: 'plan' });
      const before_ms = call.now_ms;
      // Killed: nothing says goodbye but the locks, which the browser frees.
      time.ticks.clear();
      call.close();
      await calm();
      call = await tab(`t${life}`);
      const said = (await stored()).filter((entry) => 'say' in (entry as object));
      expect(said).toHaveLength(acknowledged);
      expect(call.paused).toBe(true);
      expect(call.now_ms).toBeGreaterThanOrEqual(before_ms);
      time.pass(1000);
      const stands_ms = call.now_ms;
      expect(await call.resume()).toEqual({ is: 'stored' });
      expect(call.now_ms).toBe(stands_ms);
    }
  });

  test('the live state is the fold of what is stored', async () => {
    const { time, tab, store } = await bench('assisted');
    const call = await tab();
    time.pass(900);
    call.draft('您');
    await call.say('您好');
    time.pass(12_345);
    await call.act('look-up', { panel: 'bill' });
    const { run } = value(await loadRun(store, 'r1'));
    const again = fold(call.call.simulation, run.entries, resumeTime_ms(run));
    expect(again.memory).toEqual(call.state.memory);
    expect(again.queue).toEqual(call.state.queue);
  });
});

describe('the end', () => {
  test('a call that ends is sealed with its card', async () => {
    const { tab, store } = await bench();
    const call = await tab();
    expect(await call.act('end-call')).toEqual({ is: 'stored' });
    await calm();
    expect(call.ending).toBe('abandoned');
    expect(call.sealed).toBe(true);
    expect(value(await readSeal(store, 'r1')).summary.ending).toBe('abandoned');
    call.draft('x');
    expect((await call.say('x')).is).not.toBe('stored');
  });

  test('a call that ended but could not be sealed is sealed when it is opened again', async () => {
    const { tab, store } = await bench();
    const call = await tab('a');
    const add = vi.spyOn(store.db.seals, 'add').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await call.act('end-call');
    await calm();
    expect(call.sealed).toBe(false);
    expect(call.trouble?.code).toBe('SB0502');
    call.close();
    add.mockRestore();
    await calm();
    expect((await tab('b')).sealed).toBe(true);
  });

  test('a customer who hangs up over silence ends it too', async () => {
    const { time, tab } = await bench();
    const call = await tab();
    time.pass(60_000);
    await calm();
    expect(call.ending).toBe('abandoned');
    // Scored and stored, however busy the machine is.
    await expect.poll(() => call.sealed).toBe(true);
  });
});

describe('two tabs', () => {
  test('the second only looks on, follows, and can take over once the first has gone', async () => {
    const { time, tab } = await bench();
    const first = await tab('a');
    const second = await tab('b');
    expect(second.readOnly?.free).toBe(false);
    expect(await second.act('look-up', { panel: 'bill' })).toEqual({ is: 'refused', why: 'read-only' });
    first.draft('您');
    await first.say('您好');
    time.wall_ms += 1500;
    time.tick();
    await calm();
    expect(second.state.memory.lines.map(({ text }) => text)).toEqual(['您好']);
    first.close();
    await calm();
    expect(second.readOnly?.free).toBe(true);
    await second.takeOver();
    expect(second.readOnly).toBeUndefined();
    expect(second.paused).toBe(true);
    await second.resume();
    second.draft('我');
    expect(await second.say('我来')).toEqual({ is: 'stored' });
  });
});
