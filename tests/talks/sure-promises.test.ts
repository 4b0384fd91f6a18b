/** Nobody can be promised for sure that nothing will fail: whoever hears it asks about the promise. */
import { expect, it } from 'vitest';
import { readyOffer } from '#contact/ready';
import { advance, apply } from '#kernel/simulation';
import { opened } from '../led/follow.ts';
import { lived } from '../led/lived.ts';
import { greeted } from './openings.ts';

it.each([
  ['broadband-outage', 'mass-outage'],
  ['broadband-outage', 'cured']
])(
  'a promise for sure is asked about as a promise, not answered as anything else: %s/%s',
  async (scenario, variant) => {
    const call = await opened(scenario, variant, 'zh-CN');
    const { ready } = call.caseFile.scenario;
    const sure = /保证|一定修好|肯定给您|不会再断/;
    const bad = Object.keys(ready).filter(
      (id) => ready[id]!.bad?.clause === '5.1-outcome' && sure.test(ready[id]!.say.zh) && !ready[id]!.bad?.rude
    );
    expect(bad.length).toBeGreaterThan(2);
    for (const id of bad) {
      const { text } = readyOffer(call, id);
      const meant = call.table.understand(text).meant.flatMap(({ triggers }) => triggers);
      expect(meant, text).toContain('word:for-sure');
    }
    const promise = bad.find((id) => ready[id]!.say.zh.startsWith('您放心，五分钟'));
    const { text } = readyOffer(call, promise!);
    const [, before] = lived(call, greeted['zh-CN']);
    const said = { who: 'agent', say: text, with: { line: promise! }, at_ms: before.now_ms } as const;
    const after = advance(
      call.simulation,
      apply(call.simulation, before, said, before.now_ms).state,
      before.now_ms + 15_000
    );
    const replies = after.memory.lines.toArray().flatMap(({ means = [] }) => means.flatMap(({ line }) => line ?? []));
    expect(replies).toContain('hold-you-to-it');
    expect(replies).not.toContain('no-answer');
  }
);
