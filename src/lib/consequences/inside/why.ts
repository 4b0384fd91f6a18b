import { dimensions } from '#domain/ids';
import { dimensionNames } from '#domain/terms';
import { both, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { sopText } from '#machines/sop-text';
import type { Scenario } from '#scenario/scenario';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { sentence } from '#scoring/sentences';

export interface Why {
  /** Clause or rule of the organisation; absent: the pass mark, or the weights of the verdicts. */
  readonly clause?: string;
  readonly title: Text;
  /** Text of the card under the policy in force, and under the draft; absent if the card has none. */
  readonly before?: Text;
  readonly after?: Text;
  /** Change in points of its verdict; points of the weight, not of the total. */
  readonly points: number;
  /** Present if a gate is broken under only one of the policies. */
  readonly gate?: 'broken' | 'no-longer';
}

interface Cards {
  readonly scenario: Scenario;
  readonly old: Scorecard;
  readonly now: Scorecard;
  readonly inForce: Policy;
  readonly draft: Policy;
}

/** Returns the differences between two cards of one run: findings, weights of verdicts, and the pass mark. */
export function whyOf(cards: Cards): readonly Why[] {
  const { old, now } = cards;
  const findings = (card: Scorecard) => new Map(card.findings.map((it) => [it.id, it]));
  const [before, after] = [findings(old), findings(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const found = ids.flatMap((id) => ofFinding(before.get(id), after.get(id), cards));
  const weigh = (it: Why) => (it.gate ? 1e6 : 0) + Math.abs(it.points);
  return [...ofCaps(cards), ...found.sort((a, b) => weigh(b) - weigh(a)), ...ofWeights(cards), ...ofPass(cards)];
}

const earned = (it: Finding | undefined): number => (it ? it.points - it.lost : 0);
const short = (it: Finding | undefined): number => (it ? it.max - it.points + it.lost : 0);

function ofFinding(before: Finding | undefined, after: Finding | undefined, { inForce, draft }: Cards): readonly Why[] {
  if (
    before?.verdict === after?.verdict &&
    before?.points === after?.points &&
    before?.max === after?.max &&
    before?.lost === after?.lost &&
    before?.gate === after?.gate
  )
    return [];
  const { clause } = (after ?? before)!;
  const gate =
    before?.gate === after?.gate ? undefined : after?.gate ? 'broken' : before?.gate ? 'no-longer' : undefined;
  // What is asked for more or less counts by what it costs: earning all of a larger weight changes nothing.
  const points =
    before && after ? short(before) - short(after) : earned(after) - short(after) - earned(before) + short(before);
  return [
    {
      clause,
      title: sopText(clause, draft),
      ...(before && { before: wordsOf(before, inForce) }),
      ...(after && { after: wordsOf(after, draft) }),
      points: points / 100,
      ...(gate && { gate })
    }
  ];
}

function wordsOf({ why, points, max, lost, gate }: Finding, { gateCap }: Policy): Text {
  const said: Text = { zh: sentence(why, 'zh-CN'), en: sentence(why, 'en') };
  const [has, of, off] = [points / 100, max / 100, lost / 100];
  const score: Text = gate
    ? {
        zh: `一票否决：该项最多显示 ${gateCap} 分，不另扣分`,
        en: `automatic fail: its verdict shows ${gateCap} at most, and nothing is taken off`
      }
    : off > 0
      ? { zh: `扣 ${off} 分`, en: `${off} off` }
      : { zh: `${has}/${of} 分`, en: `${has} of ${of}` };
  return { zh: `${said.zh}（${score.zh}）`, en: `${said.en} (${score.en})` };
}

function ofCaps({ old, now, inForce }: Cards): readonly Why[] {
  return dimensions.flatMap((it) => {
    const [was, is] = [old.dimensions[it].score, now.dimensions[it].score];
    const freed = old.findings.filter(
      ({ id, dimension, gate }) => dimension === it && gate && now.findings.some((f) => f.id === id && !f.gate)
    );
    const lost = now.findings.filter(({ id }) => freed.some((f) => f.id === id)).reduce((sum, f) => sum + f.lost, 0);
    if (freed.length === 0 || lost === 0 || is >= was) return [];
    const name = dimensionNames[it];
    return [
      {
        title: { zh: `${name.zh}分为什么反而低了`, en: `Why the score for ${name.en} falls` },
        before: {
          zh: `${was} 分：一票否决只封顶（${inForce.gateCap} 分），不扣分`,
          en: `${was}: an automatic fail holds it down to ${inForce.gateCap} and takes no points`
        },
        after: {
          zh: `${is} 分：不再一票否决，照常扣 ${lost / 100} 分`,
          en: `${is}: no automatic fail any more, so it costs its ${lost / 100} points`
        },
        points: 0
      }
    ];
  });
}

function ofWeights({ inForce, draft }: Cards): readonly Why[] {
  const [old, now] = [inForce.verdictWeights, draft.verdictWeights];
  if (dimensions.every((it) => old[it] === now[it])) return [];
  const told = (weights: Policy['verdictWeights']): Text =>
    both((lang) =>
      dimensions.map((it) => `${dimensionNames[it][lang]} ${weights[it]}%`).join(lang === 'zh' ? '、' : ', ')
    );
  return [
    { title: { zh: '三项评分的权重', en: 'What the verdicts weigh' }, before: told(old), after: told(now), points: 0 }
  ];
}

function ofPass({ scenario, old, now, inForce, draft }: Cards): readonly Why[] {
  const [before, after] = [scenario.pass ?? inForce.pass.total, scenario.pass ?? draft.pass.total];
  const whys: Why[] = [];
  if (before !== after && old.total >= before !== now.total >= after)
    whys.push({
      title: { zh: '及格线（总分）', en: 'Pass mark of the total' },
      before: reached(old.total, before),
      after: reached(now.total, after),
      points: 0
    });
  if (inForce.pass.verdict !== draft.pass.verdict)
    for (const it of dimensions) {
      const [was, is] = [old.dimensions[it].score, now.dimensions[it].score];
      if (was >= inForce.pass.verdict === is >= draft.pass.verdict) continue;
      whys.push({
        title: { zh: `及格线（${dimensionNames[it].zh}）`, en: `Pass mark in ${dimensionNames[it].en}` },
        before: reached(was, inForce.pass.verdict),
        after: reached(is, draft.pass.verdict),
        points: 0
      });
    }
  return whys;
}

const reached = (score: number, mark: number): Text => ({
  zh: `${score} 分，要求 ${mark} 分`,
  en: `${score}, where ${mark} is asked for`
});
