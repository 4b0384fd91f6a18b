import type { AtlasChart } from '#atlas/atlas';
import { guardTexts } from '#atlas/guard-texts';
import { nominalLimits } from '#analysis/nominal-limits';
import { toScxml, type Untold } from '#chart/scxml';
import { report } from '#diagnostics/catalogue/command';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import { conditions, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';

/** The case that guards of the SOP are settled for: its plainest one, within scope, of somebody who can be verified. */
const nominalCase: Case = {
  class: 'fault',
  business: 'broadband',
  channel: 'hotline',
  tier: 'ordinary',
  care: false,
  difficulty: 'none',
  conditions: Object.fromEntries(
    conditions.map((condition) => [condition, condition === 'in-scope' || condition === 'can-verify'])
  ) as Case['conditions']
};

/** What charts of the SOP are written for: that case under a policy, a working day as long as a day. */
export function nominalInput(policy: Policy): ChartInput {
  return {
    case: nominalCase,
    limits: nominalLimits(policy),
    warnAt: policy.warnAtRemaining_percent.default / 100,
    pauses: policy.ticket?.pauses ?? [],
    selfHelp: policy.ticket?.selfHelp ?? []
  };
}

const kinds: Readonly<Record<Untold['kind'], Text>> = {
  guard: { zh: '条件', en: 'the guard' },
  action: { zh: '动作', en: 'the action' },
  timer: { zh: '时长', en: 'the length of time' },
  target: { zh: '流转目标，起点是', en: 'where a way leads from' },
  chart: { zh: '整张图：', en: 'the chart:' }
};

/** A chart as SCXML, and a warning for each thing in it that SCXML cannot say. */
export function scxmlOf(
  { chart, timed }: AtlasChart,
  policy: Policy
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const input = timed ? nominalInput(policy) : undefined;
  const untold = new Map<string, Untold & { count: number }>();
  const text = toScxml(chart, input, guardTexts, (what) => {
    const key = `${what.kind} ${what.name}`;
    const known = untold.get(key);
    untold.set(key, { ...what, count: (known?.count ?? 0) + 1 });
  });
  const diagnostics = [...untold.values()].map(({ kind, name, count }) => {
    const what = { zh: `${kinds[kind].zh} ${name}`, en: `${kinds[kind].en} ${name}` };
    return report('SB0296', { what, count });
  });
  const settled = input && `<!-- Guards on the case are settled for: ${caseText(input.case)} -->\n`;
  return { text: settled ? text.replace('\n', () => `\n${settled}`) : text, diagnostics };
}

function caseText({ conditions: held, ...rest }: Case): string {
  const holding = conditions.filter((condition) => held[condition]).join(' ');
  return [...Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`), holding].join(', ');
}
