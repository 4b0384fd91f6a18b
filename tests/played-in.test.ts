/** A call is sent less of its scenario than a debrief has: both must hear the same in it. */
import { readdirSync } from 'node:fs';
import { assert, expect, it } from 'vitest';
import { openCall } from '#contact/call';
import { fold } from '#kernel/fold';
import { playedIn } from '#scenario/played-in';
import { playOnce } from './led/play-once.ts';
import { sample } from './tools/sample.ts';

const files = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml'));

/** What is held against the case beside sums: a cause that is not that of the case. */
const wrong = {
  'broadband-outage': {
    'zh-CN': '查到了，您是欠费停机了。',
    en: 'I can see it: the line was stopped because of an unpaid bill.'
  },
  'fee-complaint': { 'zh-CN': '多出来的是您超出了流量。', en: 'It is because you went over your data allowance.' }
};

it.each(sample(files, 20))(
  '%s is heard in the call as it is in the debrief, a wrong cause in it, too',
  async (file) => {
    const found = await playOnce(file);
    assert(found.ok);
    const { call, run } = found.value;
    const { header, table, caseFile } = call;
    const sent = openCall(playedIn(caseFile.scenario, header.lang), table.policy, table.read, header);
    const say = wrong[header.scenario as keyof typeof wrong]?.[header.lang];
    const last = run.entries.findLastIndex((entry) => 'say' in entry && entry.who === 'agent');
    const entries =
      say === undefined ? run.entries : run.entries.map((entry, at) => (at === last ? { ...entry, say } : entry));
    const heard = (of: typeof call) =>
      fold(of.simulation, entries, run.until_ms)
        .memory.acts.toArray()
        .map(({ name, value, counts, at_ms }) => ({ name, value, counts, at_ms }));
    expect(heard(sent)).toEqual(heard(call));
  }
);
