import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { composer, longestDraft_ms, type ComposerEvent } from './composer';

/** A composer, and how much simulated time each event brings. */
function compose() {
  const actor = createActor(composer).start();
  const due = (event: ComposerEvent): number => {
    const before_ms = actor.getSnapshot().context.due_ms;
    actor.send(event);
    return actor.getSnapshot().context.due_ms - before_ms;
  };
  return {
    send: (type: Exclude<ComposerEvent['type'], 'passed' | 'heard'>) => due({ type }),
    pass: (ms: number) => due({ type: 'passed', ms }),
    hear: (ms: number) => due({ type: 'heard', ms }),
    has: (tag: 'open' | 'sayable') => actor.getSnapshot().hasTag(tag)
  };
}

describe('a line being composed', () => {
  test('holds time from its first key on', () => {
    const { send, pass } = compose();
    expect(pass(1000)).toBe(1000);
    send('typed');
    expect(pass(5000)).toBe(0);
  });

  test('holds no time while the customer speaks, and that was no silence', () => {
    const { send, pass, hear } = compose();
    send('typed');
    expect(hear(3000)).toBe(3000);
    expect(pass(2000)).toBe(0);
    expect(send('emptied')).toBe(2000);
  });

  test('that is emptied was silence from its start', () => {
    const { send, pass, has } = compose();
    send('typed');
    pass(5000);
    expect(send('emptied')).toBe(5000);
    expect(has('open')).toBe(false);
    expect(pass(10)).toBe(10);
  });

  test('that is open over a minute was silence from its start, and holds nothing any more', () => {
    const { send, pass } = compose();
    send('typed');
    expect(pass(longestDraft_ms - 1)).toBe(0);
    expect(pass(1)).toBe(longestDraft_ms);
    send('typed');
    send('acted');
    expect(pass(100)).toBe(100);
    expect(send('emptied')).toBe(0);
  });

  test('lets time run from a desktop act until the next key', () => {
    const { send, pass } = compose();
    send('typed');
    pass(1000);
    send('acted');
    expect(pass(300)).toBe(300);
    send('typed');
    expect(pass(700)).toBe(0);
    expect(send('emptied')).toBe(1700);
  });

  test('and let go by a desktop act is silence after a minute, too, and nothing comes due twice', () => {
    const { send, pass } = compose();
    send('typed');
    pass(1000);
    send('acted');
    expect(pass(longestDraft_ms - 2000)).toBe(longestDraft_ms - 2000);
    expect(pass(1000)).toBe(2000);
    expect(send('emptied')).toBe(0);
  });

  test('that could not be stored is open again as it was', () => {
    const { send, pass, has } = compose();
    send('typed');
    pass(1000);
    send('acted');
    send('sent');
    expect(has('open')).toBe(false);
    expect(pass(50)).toBe(50);
    send('returned');
    expect(has('open')).toBe(true);
    expect(pass(50)).toBe(50);
    expect(send('emptied')).toBe(1000);
  });

  test('does not come back over another one that was begun meanwhile', () => {
    const { send, pass } = compose();
    send('typed');
    pass(1000);
    send('sent');
    send('typed');
    pass(200);
    send('returned');
    expect(send('emptied')).toBe(200);
  });

  test('is said once: not while it is on its way, and not again before the next key', () => {
    const { send, has } = compose();
    expect(has('sayable')).toBe(true);
    send('typed');
    send('sent');
    expect(has('sayable')).toBe(false);
    send('stored');
    send('emptied');
    expect(has('sayable')).toBe(false);
    send('typed');
    expect(has('sayable')).toBe(true);
  });

  test('a line that was only picked leaves no draft behind, stored or not', () => {
    const { send, pass, has } = compose();
    send('sent');
    send('returned');
    expect([has('open'), has('sayable'), pass(10)]).toEqual([false, true, 10]);
  });
});
