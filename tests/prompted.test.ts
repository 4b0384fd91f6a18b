/** Whoever speaks while the customer asks whether anybody is there has answered: nobody was interrupted. */
import { expect, it } from 'vitest';
import type { Entry } from '#domain/entry';
import { advance, apply, begin } from '#kernel/simulation';
import { mindOf, type Call, type CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import { opened } from './led/follow.ts';

const hello = {
  'zh-CN': '您好，工号1024为您服务，请问有什么可以帮您？',
  en: 'Hello, agent 1024 speaking, how can I help you?'
};

function says(call: Call, state: CallState, say: string): CallState {
  return apply(call.simulation, state, { who: 'agent', say, at_ms: state.now_ms } as Entry, state.now_ms).state;
}

/** The moment at which the customer has begun a line. */
function speaking(call: Call, from: CallState, isMeant: (line: string | undefined) => boolean): CallState {
  for (let state = from, step = 0; step < 400; step += 1, state = advance(call.simulation, state, state.now_ms + 250)) {
    const { memory } = state;
    if (memory.speaking !== undefined && isMeant(memory.lines.at(memory.speaking)!.line)) return state;
  }
  throw new Error('nobody speaks');
}

it.each(['zh-CN', 'en'] as const)('in %s', async (lang) => {
  const call = await opened('fee-complaint', 'settles', lang);
  const { say, last } = call.caseFile.scenario.customer.patience;
  const begun = advance(call.simulation, begin(call.simulation), 1500);
  const interrupts = (state: CallState): boolean => {
    const after = heardOut(call, says(call, state, hello[lang]));
    return after.memory.acts.some(({ name }) => name === 'x-interrupted');
  };
  const greeted = heardOut(call, says(call, begun, hello[lang]));
  for (const prompt of [...say, last]) {
    const nagging = speaking(call, greeted, (line) => line === prompt);
    expect(interrupts(nagging), prompt).toBe(false);
    expect(mindOf(heardOut(call, says(call, nagging, hello[lang]))).flags).not.toContain('cut-off');
  }
  // What tells of the matter is still heard out.
  expect(interrupts(speaking(call, says(call, begun, hello[lang]), (line) => line !== undefined))).toBe(true);
});
