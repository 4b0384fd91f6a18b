import { beforeAll, describe, expect, it } from 'vitest';
import { mindOf } from '#contact/call';
import { namesHeard } from '#contact/names-heard';
import { fold } from '#kernel/fold';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { loadPolicy, loadScenario } from '../../cli/data.ts';
import { readerMaker } from '../../cli/play-file.ts';
import { caseSeed } from './header';
import { beginPlaytest, passTime, playAgain, standsIn, stepOn, waysToStates, type Playtest } from './playtest';

let [scenario, policy, read] = [] as unknown as [Scenario, Policy, ReadUtterance];
beforeAll(async () => {
  const loaded = [await loadPolicy(), await readerMaker(['en'])] as const;
  if (!loaded[0].ok || !loaded[1].ok) throw new Error('policy and lexicon are right');
  policy = loaded[0].value;
  const found = await loadScenario('company-line', policy);
  if (!found.ok) throw new Error('the scenario is right');
  scenario = found.value;
  read = loaded[1].value(namesHeard(scenario.names, policy), 'en');
});

const begun = (mood?: number): Playtest => {
  const seed = caseSeed(scenario, Object.keys(scenario.variants)[0]!);
  return beginPlaytest(scenario, policy, read, { seed, lang: 'en', ...(mood !== undefined && { mood }) });
};
const greeting = { say: 'Hello, agent 1024 speaking. How can I help you?' } as const;

describe('a call that is tried by hand', () => {
  it('is the fold of its log, whatever is done, and one step back the fold of a shorter one', () => {
    const greeted = stepOn(begun(), greeting).test;
    const ended = stepOn(passTime(greeted, 3000), { do: 'end-call', with: {} }).test;
    for (const { call, entries, state } of [greeted, ended])
      expect(fold(call.simulation, entries, state.now_ms).memory).toEqual(state.memory);
    expect(ended.state.memory.ended).toBeDefined();
    expect(ended.before?.before).toBe(greeted);
  });

  it('changes nothing where something is refused', () => {
    const first = begun();
    const { test, refused } = stepOn(first, { do: 'transfer', with: { desk: 'nowhere', reason: 'because' } });
    expect(refused).toBe('no-such-desk');
    expect(test).toBe(first);
  });

  it('begins in the mood that was chosen', () => {
    expect(mindOf(begun(-3).state).mood).toBe(-3);
    expect(mindOf(begun(2).state).mood).toBe(2);
  });

  it('leads to a state by the shortest way that is known', () => {
    const first = begun();
    const greeted = stepOn(first, greeting).test;
    const twice = stepOn(greeted, { say: 'OK.' }).test;
    const work = waysToStates(first, [twice.entries, greeted.entries]);
    let turn = work.next();
    while (!turn.done) turn = work.next();
    const ways = turn.value;
    const reached = standsIn(greeted.state).filter((state) => !standsIn(first.state).includes(state));
    expect(reached.length).toBeGreaterThan(0);
    for (const state of reached) {
      const { entries, count } = ways.get(state)!;
      expect(count).toBe(1);
      expect(standsIn(playAgain(first, entries, { count }).state)).toContain(state);
    }
  });
});
