/** Where the coach asks for an answer that has no name of its own, it says to what of the customer's. */
import { expect, it } from 'vitest';
import { nextSteps } from '#coach/next-steps';
import { fold } from '#kernel/fold';
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
    return now?.is === 'say' && now.means.length === 0 && last !== undefined ? [{ to: now.to, last }] : [];
  });
  const titles = Object.values(call.caseFile.scenario.customer.regions).flatMap(({ title }) =>
    title ? [title.zh, title.en] : []
  );
  for (const { to, last } of steps) {
    expect(to, last).toBeDefined();
    expect(last.includes(to!) || titles.includes(to!), `${to} of ${last}`).toBe(true);
    if (last.includes(to!) && /[？?]/.test(last)) expect(to).toMatch(/[？?]/);
  }
});
