import { describe, expect, test } from 'vitest';
import type { Diligence } from '#kernel/diligence';
import { hintOn } from '#sandbox/hint';
import { attendedIn } from '#sandbox/sandbox';
import { suggestionOn } from '#sandbox/suggest';
import { addressOf } from '#simulation/desk';
import { callOf, type OneCall } from './led/one-call.ts';

/** A contact that is attended by forms and handed to a colleague in its midst goes on with that colleague, to its end. */
const begun = (business: string): OneCall =>
  callOf(
    'zh-CN',
    { wanted: { business, channel: 'hotline', difficulty: 'none' } },
    ({ canVerify, inScope }) => canVerify && inScope
  );

/** Does so many things by hand, as one is led. */
function follow(call: OneCall, steps: number): void {
  for (let step = 0; step < steps && !call.did('agent-ended'); step += 1) {
    const hint = hintOn(call.history.sandbox, call.history.now, call.number);
    if (!hint) {
      call.history.runUntil(call.history.now_ms + 5000);
      continue;
    }
    const { fields } = suggestionOn(
      call.history.sandbox,
      call.history.now,
      call.view,
      'agent',
      hint.entry.do,
      hint.entry.with
    );
    const carried = Object.keys(fields).length > 0 && { with: fields };
    call.history.take({ who: 'agent', about: addressOf(call.number), do: hint.entry.do, ...carried });
  }
}

describe.each(['broadband', 'plan-change', 'fee-dispute'])('a contact about %s', (business) => {
  test.each(
    [1, 3, 5, 8, 11].flatMap((steps) =>
      (['exemplary', 'average', 'careless'] as const).map((by) => [steps, by] as const)
    )
  )('handed over after %i steps goes on with an %s colleague', (steps, by: Diligence) => {
    const call = begun(business);
    expect(attendedIn(call.history.now)).toEqual([]);
    follow(call, steps);
    const isOpen = call.run.memory.milestones['contact-ends'] === undefined;
    expect(attendedIn(call.history.now)).toEqual(isOpen ? [call.number] : []);
    const done = call.run.memory.facts.length;
    expect(call.history.take({ role: 'agent', by })).toBeUndefined();
    call.history.runUntil(call.history.now_ms + 2 * 3_600_000);
    expect(call.run.memory.milestones['contact-ends']).toBeDefined();
    if (isOpen)
      expect(call.run.memory.facts.slice(done).some(({ who, entry }) => who === 'agent' && entry !== undefined)).toBe(
        true
      );
  });
});
