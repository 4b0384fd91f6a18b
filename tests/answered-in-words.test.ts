/** Where the coach asks for an answer that has no name of its own, it says to what of the customer's. */
import { expect, it } from 'vitest';
import type { Entry } from '#domain/entry';
import { nextSteps } from '#coach/next-steps';
import { fold } from '#kernel/fold';
import { apply } from '#kernel/simulation';
import { heardOut } from '#contact/heard-out';
import { follow, opened } from './led/follow.ts';

it.each([
  ['fee-complaint', 'settles', 'zh-CN'],
  ['fee-complaint', 'second-issue', 'en'],
  ['broadband-outage', 'elderly', 'en'],
  ['broadband-outage', 'red-light', 'zh-CN']
] as const)('%s, %s, in %s', async (scenario, variant, lang) => {
  const call = await opened(scenario, variant, lang);
  const { entries } = follow(call, 0.4);
  const steps = entries.flatMap((entry, at) => {
    const state = fold(call.simulation, entries.slice(0, at), entry.at_ms);
    const [now] = nextSteps(call, state, { canRead: () => true });
    const last = state.memory.lines.findLast(({ who }) => who === 'customer')?.text;
    return now?.is === 'say' && now.means.length === 0 && last !== undefined ? [{ ...now, last }] : [];
  });
  const titles = Object.values(call.caseFile.scenario.customer.regions).flatMap(({ title }) =>
    title ? [title.zh, title.en] : []
  );
  for (const { to, about, last } of steps) {
    if (about !== undefined) expect(titles).toContain(about);
    else expect(last).toContain(to);
    if (to !== undefined && /[？?]/.test(last)) expect(to).toMatch(/[？?]/);
  }
});

it.each([
  ['refund-missing', 'had-enough', 'zh-CN', '您好。'],
  ['fee-complaint', 'second-issue', 'en', 'Hello.'],
  ['broadband-outage', 'elderly', 'zh-CN', '您好。']
] as const)('a nod leaves nothing open: %s, %s, in %s', async (scenario, variant, lang, greeting) => {
  const call = await opened(scenario, variant, lang);
  const { entries } = follow(call, 0.4);
  const nods = entries.flatMap((entry, at) => {
    const before = fold(call.simulation, entries.slice(0, at), entry.at_ms);
    // Greeted once more, a customer shows no more than that they listen.
    const again = { who: 'agent', say: greeting, at_ms: entry.at_ms } as Entry;
    const state = heardOut(call, apply(call.simulation, before, again, entry.at_ms).state);
    const means = state.memory.lines.at(-1)!.means ?? [];
    const [now] = nextSteps(call, state, { canRead: () => true });
    const isNod = means.length > 0 && means.every(({ nod }) => nod);
    return isNod && now?.is === 'say' && now.means.length === 0 ? [now] : [];
  });
  expect(nods).not.toEqual([]);
  for (const { to, about } of nods) {
    expect(to).toBeUndefined();
    expect(about).toBeDefined();
  }
});
