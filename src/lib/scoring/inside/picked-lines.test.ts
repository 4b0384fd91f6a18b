import { describe, expect, it } from 'vitest';
import { accepted } from './closing/accepted';
import { clauseFindings } from './clause-findings';
import { withPicked } from './picked-lines';
import { playedWith, type Happened } from '../testing/played';

const why = { zh: '没有问候。', en: 'No greeting.' };
const say = { zh: '喂，说。', en: 'Yes?' };
const ready = { curt: { say, bad: { clause: '1.1-hotline-greet', why } }, hello: { say } };
const curt: Happened['lines'] = [['agent', '喂，说。', 1000, 'curt']];
const greeted = [
  { name: 'greeting', at_ms: 2000 },
  { name: 'agent-id', at_ms: 2000 }
];

const found = (happened: Happened) => {
  const played = playedWith({ ready, moments: [['contact', 0]], ...happened });
  const before = clauseFindings(played);
  const after = withPicked(played, before);
  // Those that are new, or say more than before.
  return after.filter((finding) => !before.includes(finding));
};

describe('a bad line that was picked', () => {
  it('is held to its clause by what was said of it, shown by the line', () => {
    const [finding] = found({ lines: curt, acts: greeted });
    expect(finding).toMatchObject({
      id: '1.1-hotline-greet.picked',
      dimension: 'phrasing',
      verdict: 'violated',
      entries: [{ entry: 1000, from: 0, to: 4 }],
      why: { code: 'picked-bad', values: { why } }
    });
  });
  it('has one price and one finding: where its clause has lost points, that one says so, too', () => {
    expect(found({ lines: curt })).toMatchObject([
      {
        id: '1.1-hotline-greet',
        points: 0,
        lost: 0,
        entries: [{ entry: 1000, from: 0, to: 4 }],
        why: { more: [{ code: 'picked-bad', values: { why } }] }
      }
    ]);
  });
  it('costs a part where it was put right, and says so', () => {
    const [finding] = found({ lines: curt, acts: greeted });
    expect(finding).toMatchObject({ lost: 500, why: { more: [{ code: 'met-beside', values: { share: 50 } }] } });
  });
  it('costs all that its clause weighs where nothing else of that is judged in the case', () => {
    const tagged = { curt: { say, bad: { clause: '2.2-major', why } } };
    expect(found({ lines: curt, ready: tagged })).toMatchObject([{ dimension: 'process', lost: 1000 }]);
  });
  it('costs once, however often it is picked', () => {
    const twice = [...curt, ['agent', '喂，说。', 3000, 'curt'] as const];
    expect(found({ lines: twice, acts: greeted })).toMatchObject([
      { lost: 500, entries: [{ entry: 1000 }, { entry: 3000 }] }
    ]);
  });
  it('whose tone is what is wrong is called that, and made up for by an apology, not by plain words', () => {
    const rude = { curt: { say, bad: { clause: '1.1-hotline-language', why, rude: true as const } } };
    const lines = [...curt!, ['agent', '您好。', 3000] as const];
    const [finding] = found({ lines, ready: rude });
    expect(finding).toMatchObject({
      id: '1.1-hotline-language.tone',
      lost: 1000,
      why: { code: 'picked-rude', values: { why } }
    });
    expect(finding!.why.more).toBeUndefined();
    const sorry = [{ name: 'apology', at_ms: 3000, entry: 3000 }];
    expect(found({ lines, ready: rude, acts: sorry })).toMatchObject([
      { lost: 500, why: { more: [{ code: 'apologised', values: { share: 50 } }] } }
    ]);
  });
  it('is no other line, nor the same words when they were not picked', () => {
    expect(found({ lines: [['agent', '喂，说。', 1000]] })).toEqual([]);
    expect(found({ lines: [['agent', '喂，说。', 1000, 'hello']] })).toEqual([]);
    expect(found({ lines: [['agent', '喂，说。', 1000, 'toString']] })).toEqual([]);
  });
  it('gets no yes that counts', () => {
    const agreed = { ready, lines: curt, moments: [['agreed', 1000]] } as const;
    expect(accepted(playedWith(agreed))).toMatchObject({ is: 'missed', why: { code: 'agreed-on-bad-line' } });
    const again = {
      ...agreed,
      moments: [
        ['agreed', 1000],
        ['agreed', 2000]
      ]
    } as const;
    expect(accepted(playedWith(again))).toMatchObject({ is: 'met', entries: [{ entry: 2000 }] });
  });
});
