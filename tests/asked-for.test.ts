import { describe, expect, it } from 'vitest';
import { scoreRun } from '#scoring/score';
import { follow, followInWords, oneOfEach, opened } from './led/follow.ts';

/** Somebody turned away at once, who then asks for whoever decides. */
const brushedOff = {
  'zh-CN': '您好，工号1024。这事不归我管，您找别人吧。',
  en: 'Hello, agent 1024. That is not my problem, ask somebody else.'
};

describe.each(['zh-CN', 'en'] as const)('whoever asks for the supervisor, in %s', (lang) => {
  it.each(oneOfEach)(
    'is put through to whoever decides, with a word and a note, by whoever follows the coach: %s, %s',
    async (...of) => {
      const call = await opened(...of, lang, 0, 'assisted');
      const { state, asked } = followInWords(call, [brushedOff[lang]]);
      const { acts, desk, ended } = state.memory;
      expect(acts.some(({ name }) => name === 'demands-supervisor')).toBe(true);
      expect(ended).toBeDefined();
      // What belongs to a desk of its own is decided there.
      const [decides = 'supervisor'] = call.caseFile.expects['transfer-to'] ?? [];
      expect(desk.transferredTo, JSON.stringify(asked)).toBe(decides);
      expect(desk.fields.transferReason).toBeTruthy();
      expect(asked.at(-1)).toContain('transfer-to');
      const card = scoreRun(call, state, { record: false });
      expect(card.findings.filter(({ clause }) => clause === 'x-wrong-fact')).toEqual([]);
    }
  );

  it('is led so in a guided call, too: the line is on offer at once, and the transfer behind it', async () => {
    const call = await opened('fee-complaint', 'settles', lang);
    const turn = follow(call, 0).onOffer.findIndex((lines) => lines.includes('not-mine'));
    const { picked, state, amiss } = follow(call, 0, { wrong: { turn, line: 'not-mine' } });
    expect(amiss).toEqual([]);
    expect(picked.slice(turn).map(({ id }) => id)).toEqual(['not-mine', 'to-supervisor']);
    expect(state.memory.desk.transferredTo).toBe('supervisor');
  });
});
