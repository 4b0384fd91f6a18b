/** What a trainee promised amiss in a guided call, and put right at once with the line that the card showed. */
import { describe, expect, it } from 'vitest';
import { scoreRun } from '#scoring/score';
import { cases, follow, opened } from './led/follow.ts';
import { sample } from './tools/sample.ts';

const outcome = '5.1-outcome';

describe.each(sample(cases))('a promise called bad and put right, in %s, %s', (scenario, variant) => {
  it('leaves the yes to what was put in its place, and costs part of its price', async () => {
    const call = await opened(scenario, variant, 'en');
    const { ready } = call.caseFile.scenario;
    const onOffer = follow(call, 0).onOffer.map((lines) => lines.filter((id) => ready[id]?.bad?.clause === outcome));
    for (const [turn, lines] of onOffer.entries())
      for (const line of lines) {
        const { state, amiss, picked } = follow(call, 0, { wrong: { turn, line } });
        expect(amiss, line).toEqual([]);
        expect(picked.map(({ id }) => id)).toContain(line);
        const { findings } = scoreRun(call, state, { record: false });
        const facts = findings.filter(({ fact }) => fact !== undefined);
        expect(
          facts.filter(({ fact, verdict }) => fact === 'accepted' && verdict !== 'met').map(({ why }) => why.code),
          line
        ).toEqual([]);
        for (const { max, points, lost, why } of facts.filter(({ fact }) => fact === 'keepable')) {
          expect(points, line).toBeGreaterThanOrEqual(max / 2);
          expect(lost, line).toBe(0);
          if (points < max) expect(why.more?.map(({ code }) => code)).toContain('put-right');
        }
      }
  });
});
