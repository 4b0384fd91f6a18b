import { beforeAll, describe, expect, it } from 'vitest';
import { keptLimits, type KeptRun } from '#domain/kept-run';
import { readKeptRuns, scenarioFile, writeScenarioFile } from '#formats/kept-runs';
import { namesHeard } from '#contact/names-heard';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import { drawnBy, drawsOf } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import { loadPolicy, loadScenario } from '../../cli/data.ts';
import { readerMaker } from '../../cli/play-file.ts';
import { caseSeed } from './header';
import { comesOtherwise, firstOtherwise, keptOf, openKept, playKept } from './kept-runs';
import { beginPlaytest, passTime, stepOn, type Playtest } from './playtest';
import { outcomeText } from './words';

let [scenario, policy, read] = [] as unknown as [Scenario, Policy, ReadUtterance];
let [first, tried] = [] as unknown as [Playtest, Playtest];
let kept = undefined as unknown as KeptRun;
beforeAll(async () => {
  const loaded = [await loadPolicy(), await readerMaker(['en'])] as const;
  if (!loaded[0].ok || !loaded[1].ok) throw new Error('policy and lexicon are right');
  policy = loaded[0].value;
  const found = await loadScenario('company-line', policy);
  if (!found.ok) throw new Error('the scenario is right');
  scenario = found.value;
  read = loaded[1].value(namesHeard(scenario.names, policy), 'en');
  const seed = caseSeed(scenario, Object.keys(scenario.variants)[0]!);
  first = beginPlaytest(scenario, policy, read, { seed, lang: 'en', mood: -1 });
  const greeted = stepOn(first, { say: 'Hello, agent 1024 speaking. How can I help you?' }).test;
  const waited = passTime(greeted, 3000);
  const cared = stepOn(waited, { say: 'I am sorry about that. I understand how annoying it is.' }).test;
  tried = stepOn(cared, { do: 'end-call' }).test;
  kept = keptOf(first, tried, 'hung up on');
});

/** The scenario with other words in each of its customer's lines. */
const reworded = (more: string): Scenario => ({
  ...scenario,
  lines: Object.fromEntries(
    Object.entries(scenario.lines).map(([id, { zh, en }]) => [id, { zh, en: en.map((text) => text + more) }])
  )
});
const again = (on: Scenario, run = kept): KeptRun => {
  const played = playKept(on, policy, read, run);
  if (played.is !== 'played') throw new Error(played.is);
  return played.run;
};

describe('a run that is kept', () => {
  it('is what was tried, and comes to the same where nothing was changed', () => {
    expect(kept.entries).toEqual(tried.entries);
    expect(kept.mood).toBe(-1);
    expect(kept.came.passed).toBe(false);
    expect(kept.steps.map(({ understood }) => understood.length > 0)).toEqual([true, true, false]);
    expect(kept.steps[0]!.answers.length).toBeGreaterThan(0);
    expect(again(scenario)).toEqual(kept);
    expect(openKept(scenario, policy, read, kept).state.memory).toEqual(tried.state.memory);
  });

  it('keeps the facts that were drawn for it, in its file, too', () => {
    const variant = Object.keys(scenario.variants)[0]!;
    const usual = caseSeed(scenario, variant);
    const [seed] = [...drawsOf(scenario, variant, usual)].find(
      ([, drawn]) => JSON.stringify(drawn) !== JSON.stringify(drawnBy(scenario, usual))
    )!;
    const other = beginPlaytest(scenario, policy, read, { seed, lang: 'en' });
    const run = keptOf(other, stepOn(other, { say: 'Hello, agent 1024 speaking. How can I help you?' }).test, 'other');
    expect(run.seed).toBe(seed);
    expect(kept.seed).toBeUndefined();
    const file = readKeptRuns(scenarioFile(writeScenarioFile('format: 2\n', [run])), 'some.yaml');
    expect(file.ok && file.value).toEqual([run]);
    expect(openKept(scenario, policy, read, run).call.caseFile.facts).toEqual(other.call.caseFile.facts);
    expect(again(scenario, run)).toEqual(run);
  });

  it('that was kept in mid-call is not called abandoned, and what it does not do any more has its reason', () => {
    const played = playKept(scenario, policy, read, keptOf(first, tried.before!, 'half of it'));
    const whole = playKept(scenario, policy, read, kept);
    if (played.is !== 'played' || whole.is !== 'played') throw new Error('both can be played');
    expect(played.midCall).toBe(true);
    expect(outcomeText(played.run.came, played.midCall).en).toMatch(/^kept before the call was over, /);
    expect(whole.midCall).toBeUndefined();
    expect(Object.keys(whole.why).sort()).toEqual(whole.run.came.missed);
    for (const { zh, en } of Object.values(whole.why)) expect([zh, en].every((it) => it.length > 3)).toBe(true);
  });

  it('waits for a customer who has more to say now, and comes to the same', () => {
    const longer = again(
      reworded(' And one more thing that I have to tell you about all of this, if you will let me.')
    );
    expect(longer.entries[1]!.at_ms).toBeGreaterThan(kept.entries[1]!.at_ms);
    expect(comesOtherwise(kept, longer)).toBeUndefined();
    expect(firstOtherwise(kept, longer)).toBeUndefined();
    // The wait behind the greeting is as long as it was.
    const rest = ({ entries, steps }: KeptRun) => entries[1]!.at_ms - steps[0]!.heard_ms;
    expect(rest(longer)).toBe(rest(kept));
  });

  it('tells the first step that goes otherwise, and what it comes to otherwise', () => {
    const deaf: ReadUtterance = (text, ...rest) => read(text.includes('Hello') ? 'Hm.' : text, ...rest);
    const played = playKept(scenario, policy, deaf, kept);
    if (played.is !== 'played') throw new Error(played.is);
    expect(firstOtherwise(kept, played.run)).toEqual({ at: 0, in: 'understood' });
    expect(comesOtherwise(kept, played.run)).toMatchObject({
      ending: false,
      scores: expect.any(Array) as unknown
    });
    expect(comesOtherwise(kept, played.run)!.lost.length).toBeGreaterThan(0);
  });

  it('comes otherwise where the customer comes to another state, whatever the card says', () => {
    const [step, ...more] = kept.steps;
    const moved: KeptRun = { ...kept, steps: [{ ...step!, moved: [...step!.moved, 'line.settled'] }, ...more] };
    expect(comesOtherwise(kept, moved)).toMatchObject({ went: true, scores: [], lost: [] });
    const answered: KeptRun = { ...kept, steps: [{ ...step!, answers: ['other'] }, ...more] };
    expect(comesOtherwise(kept, answered)).toBeUndefined();
  });

  it('says where it ends before its last step', () => {
    expect(firstOtherwise(kept, { ...kept, steps: kept.steps.slice(0, 1) })).toEqual({ at: 1, in: 'over' });
  });

  it('cannot be played where its case or its language is gone', () => {
    const { [kept.variant]: _gone, ...variants } = scenario.variants;
    expect(playKept({ ...scenario, variants }, policy, read, kept)).toEqual({ is: 'no-case' });
    expect(playKept({ ...scenario, languages: ['zh-CN'] }, policy, read, kept)).toEqual({ is: 'no-language' });
  });
});

describe('a scenario’s file', () => {
  const text = 'format: 2\nscenario: x\n';

  it('has the runs behind the text, and gives both back as they were', () => {
    const file = writeScenarioFile(text, [kept, { ...kept, name: '---\nkept-runs: 1' }]);
    const apart = scenarioFile(file);
    expect(apart.text).toBe(text);
    const back = readKeptRuns(apart, 'x.yaml');
    expect(back.ok && back.value).toEqual([kept, { ...kept, name: '---\nkept-runs: 1' }]);
    expect(writeScenarioFile(text, [])).toBe(text);
    expect(scenarioFile(text)).toEqual({ text });
    const crlf = scenarioFile(file.replaceAll('\n', '\r\n'));
    expect(readKeptRuns(crlf, 'x.yaml')).toMatchObject({ ok: true });
  });

  it('is refused at the line where a run is wrong, or where there are too many', () => {
    const file = writeScenarioFile(text, [kept]);
    const at = (wrong: string) => {
      const read = readKeptRuns(scenarioFile(wrong), 'x.yaml');
      return read.diagnostics.map(({ code, line }) => [code, line]);
    };
    const line = file.split('\n').findIndex((it) => it.includes('lang:')) + 1;
    expect(at(file.replace('lang: en', 'lang: fr'))).toEqual([['SB0925', line]]);
    expect(at(file.replace(/heard: .*/, 'heard: never'))).toHaveLength(1);
    expect(at(`${file}  - [`)).toHaveLength(1);
    const many = writeScenarioFile(
      text,
      Array.from({ length: keptLimits.runs + 1 }, () => kept)
    );
    expect(at(many)).toHaveLength(1);
  });
});
