import { afterEach, describe, expect, test, vi } from 'vitest';
import { bench, calm } from './testing/desk';
import type { CallSession } from './call-session.svelte';

afterEach(() => vi.restoreAllMocks());

/** What was said, by whom and when. */
const linesOf = (call: CallSession) =>
  call.state.memory.lines.map(({ who, from_ms, until_ms }) => ({ who, from_ms, until_ms }));

describe('a call that rings', () => {
  test('waits as long as it likes: nothing is said, done or logged before somebody answers', async () => {
    const { time, ring, stored } = await bench();
    const call = await ring();
    expect(call.ringing).toBe(true);
    time.pass(60_000);
    expect(call.now_ms).toBe(0);
    expect(await call.say('您好')).toMatchObject({ is: 'refused' });
    expect(await call.pause('asked')).toMatchObject({ is: 'refused' });
    time.show(true);
    time.show(false);
    expect(await stored()).toEqual([]);
  });

  test('begins with the moment in which it is answered', async () => {
    const { time, ring } = await bench();
    const call = await ring();
    // Answered between two looks at the clock: what went before is not lived.
    time.wall_ms += 100;
    call.answer();
    expect(call.ringing).toBe(false);
    time.wall_ms += 25;
    time.tick();
    expect(call.now_ms).toBe(25);
  });

  test('rings again when the page is loaded anew before it was answered', async () => {
    const { ring } = await bench();
    (await ring('a')).close();
    await calm();
    const again = await ring('b');
    expect([again.ringing, again.paused]).toEqual([true, false]);
  });

  test('is paused when the page is loaded anew after it was answered, though nothing was said yet', async () => {
    const { time, ring, stored } = await bench();
    const call = await ring('a');
    call.answer();
    // A crash says no goodbye: it is the answer itself that was noted.
    await calm();
    const again = await ring('b');
    await calm();
    call.close();
    await calm();
    await again.takeOver();
    expect([again.ringing, again.paused]).toEqual([false, true]);
    time.pass(60_000);
    expect(again.now_ms).toBe(0);
    expect(await stored()).toMatchObject([{ do: 'pause', with: { reason: 'closed' } }]);
  });
});

describe('what holds the clock', () => {
  test('no time passes, no patience wears out, and the log says nothing of it', async () => {
    const { time, tab, stored } = await bench();
    const call = await tab();
    time.pass(2000);
    const release = call.hold();
    expect(call.held).toBe(true);
    time.pass(60_000);
    expect(call.now_ms).toBe(2000);
    expect(call.state.memory.lines.map(({ text }) => text)).toEqual([]);
    release();
    release();
    expect(call.held).toBe(false);
    time.pass(1000);
    expect(call.now_ms).toBe(3000);
    expect(await stored()).toEqual([]);
  });

  test('two of them hold it until both have let go', async () => {
    const { time, tab } = await bench();
    const call = await tab();
    const [help, question] = [call.hold(), call.hold()];
    help();
    time.pass(5000);
    expect(call.now_ms).toBe(0);
    question();
    time.pass(5000);
    expect(call.now_ms).toBe(5000);
  });
});

describe('a line heard to its end at once', () => {
  const spokenTo = async () => {
    const on = await bench();
    const call = await on.tab();
    await call.say('您好');
    for (let looks = 0; looks < 200 && call.state.memory.speaking === undefined; looks += 1) on.time.pass(125);
    const line = call.state.memory.lines.at(call.state.memory.speaking!)!;
    return { ...on, call, line };
  };

  test('is over, uncut, and costs no time: the call is where it would have been without', async () => {
    const { time, call, line } = await spokenTo();
    const from_ms = call.now_ms;
    call.finishLine();
    expect(call.state.memory.speaking).toBeUndefined();
    expect(call.now_ms).toBe(line.until_ms);
    // The time in which it would have been said is for reading it.
    time.pass(line.until_ms - from_ms);
    expect(call.now_ms).toBe(line.until_ms);
    time.pass(1000);
    expect(call.now_ms).toBe(line.until_ms + 1000);
    expect(call.state.memory.lines.at(-1)!.cut).toBeUndefined();
  });

  test('patience counts from when the customer would have ended', async () => {
    const [heard, waited] = [await spokenTo(), await spokenTo()];
    heard.call.finishLine();
    for (const { time } of [heard, waited]) time.pass(20_000);
    expect(linesOf(heard.call)).toEqual(linesOf(waited.call));
    expect(linesOf(heard.call).length).toBeGreaterThan(2);
  });

  test('the next line of the trainee interrupts nobody and is spoken at once', async () => {
    const { time, call, line, stored } = await spokenTo();
    call.finishLine();
    call.draft('您');
    await call.say('您好您好');
    expect((await stored()).at(-1)).toEqual({ at_ms: line.until_ms, who: 'agent', say: '您好您好' });
    time.pass(250);
    expect(call.now_ms).toBe(line.until_ms + 250);
  });

  test('whoever types while the customer speaks hears them out, and then time stands', async () => {
    const { time, call, line, stored } = await spokenTo();
    call.draft('您');
    time.pass(line.until_ms - call.now_ms + 5000);
    expect(call.now_ms).toBe(line.until_ms);
    await call.say('您好您好');
    expect((await stored()).at(-1)).toEqual({ at_ms: line.until_ms, who: 'agent', say: '您好您好' });
    expect(call.state.memory.acts.some(({ name }) => name === 'x-interrupted')).toBe(false);
  });

  test('with nobody speaking nothing happens', async () => {
    const { time, tab } = await bench();
    const call = await tab();
    time.pass(1000);
    call.finishLine();
    expect(call.now_ms).toBe(1000);
  });
});

test('in a guided call nobody waits for their own line, and what is logged is as if they had', async () => {
  const { time, tab } = await bench('guided');
  const call = await tab();
  await call.pick(call.offers.find(({ id }) => id === 'hello')!);
  const own_ms = call.state.memory.agentUntil_ms;
  const from_ms = time.wall_ms;
  for (let looks = 0; looks < 200 && call.state.memory.speaking === undefined; looks += 1) time.pass(125);
  // Half a second and two looks, for a line of some seconds and the pause after it.
  expect(time.wall_ms - from_ms).toBeLessThan(own_ms / 2);
  const [mine, theirs] = linesOf(call);
  expect(mine!.until_ms).toBe(own_ms);
  const { policy } = call.call.table;
  expect(theirs!.from_ms - mine!.until_ms).toBe(policy.speech.replyAfter_ms);
});
