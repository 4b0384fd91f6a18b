/** What was promised of a remedy is owed as it was named: the coach asks for that sum, and a card misses no more than that. */
import { assert, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#domain/entry';
import { fold } from '#kernel/fold';
import { nextSteps } from '#coach/next-steps';
import { scoreRun } from '#scoring/score';
import { playFile, type PlayedFile } from '../src/cli/play-file';

const does = (entry: Entry, act: string): boolean => 'do' in entry && entry.do === act;
const runs = { 'zh-CN': 'fee-complaint.good', en: 'fee-complaint.good.en' } as const;
const offers = {
  'zh-CN': '我给您补偿25元，再帮您取消视频彩铃，您看可以吗？',
  en: 'I can give you 25 yuan as goodwill and cancel the ringtone, is that all right?'
};

describe.each(['zh-CN', 'en'] as const)('in %s, of thirty that could be given twenty-five were promised', (lang) => {
  let golden: PlayedFile;
  beforeAll(async () => {
    const played = await playFile('fee-complaint', `tests/runs/${runs[lang]}.yaml`);
    assert(played.ok);
    golden = played.value;
  });

  /** The run with another offer in the place of each that names the refund. */
  const lived = (): readonly Entry[] =>
    golden.run.entries.map((entry) =>
      'say' in entry && /退还20元|refund/i.test(entry.say) && !does(entry, 'close-ticket')
        ? { ...entry, say: offers[lang] }
        : entry
    );

  it('the coach asks for what was promised', () => {
    const entries = lived().filter((entry) => !does(entry, 'grant-credit') && !does(entry, 'close-ticket'));
    const asked = entries.flatMap((entry, at) => {
      const state = fold(golden.call.simulation, entries.slice(0, at), entry.at_ms);
      const steps = nextSteps(golden.call, state, { canRead: () => true });
      return steps.flatMap((step) => (step.is === 'do' && step.act === 'grant-credit' ? [step.fields['yuan']] : []));
    });
    expect([...new Set(asked)]).toEqual([25]);
  });

  it('a card with that granted finds nothing owed; with nothing granted it names the sum', () => {
    const settled = (granted: readonly number[]) => {
      const entries = lived().flatMap((entry): readonly Entry[] =>
        does(entry, 'grant-credit') ? granted.map((yuan) => ({ ...entry, with: { yuan } }) as Entry) : [entry]
      );
      const state = fold(golden.call.simulation, entries, golden.run.until_ms);
      return scoreRun(golden.call, state, { record: false }).findings.find(({ id }) => id === '5.1-outcome.settled')!;
    };
    expect(settled([25]).why.code).not.toBe('promised-not-entered');
    expect(settled([]).why).toMatchObject({ code: 'promised-not-entered', values: { remedy: { en: '25 yuan' } } });
  });
});
