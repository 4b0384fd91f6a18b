import { expect, it } from 'vitest';
import { advance, begin } from '#kernel/simulation';
import { openCall, type CallState } from '#contact/call';
import { namesHeard } from '#contact/names-heard';
import { readyOffer } from '#contact/ready';
import { entered } from './follow';
import { caseSeed, headerOf } from './header';
import { loadPolicy, loadScenario } from '../../cli/data.ts';
import { readerMaker } from '../../cli/play-file.ts';
import { nextSteps } from '#coach/next-steps';
import { isQuietStill, quietBehind } from '#coach/quiet';

const canRead = () => true;
const glance_ms = 500;

it('says of no moment that there is nothing to do in which there would be something', async () => {
  const [policy, maker] = [await loadPolicy(), await readerMaker(['zh-CN'])];
  if (!policy.ok || !maker.ok) throw new Error('expected what is shipped');
  const scenario = await loadScenario('broadband-outage', policy.value);
  if (!scenario.ok) throw new Error('expected a shipped scenario');
  const read = maker.value(namesHeard(scenario.value.names, policy.value), 'zh-CN');
  const header = headerOf(scenario.value, caseSeed(scenario.value, 'cured'), 'zh-CN');
  const call = openCall(scenario.value, policy.value, read, header);
  const { simulation } = call;
  const later = (state: CallState): CallState => advance(simulation, state, state.now_ms + glance_ms);
  let state = advance(simulation, begin(simulation), 3 * glance_ms);
  let quiet = 0;
  while (!state.memory.ended) {
    const step = nextSteps(call, state, { canRead })[0]!;
    const moment = step.is === 'listen' ? quietBehind(call, state) : undefined;
    for (let then = later(state); moment && isQuietStill(moment, then); then = later(then)) {
      expect(nextSteps(call, then, { canRead })).toEqual([{ is: 'listen' }]);
      quiet += 1;
      state = then;
    }
    if (step.is === 'say') {
      const say = readyOffer(call, step.line).text;
      state = entered(call, state, { say, with: { line: step.line } }).state;
    } else if (step.is === 'do') state = entered(call, state, { do: step.act, with: step.fields }).state;
    else state = later(state);
  }
  // The modem takes a minute to restart.
  expect(quiet).toBeGreaterThan(20);
});
