import { toScxml, type Untold } from '#chart/scxml';
import type { Text } from '#domain/text';
import { conditions, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';
import type { AtlasChart } from './atlas';
import { guardTexts } from './guard-texts';

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

/** What charts of the SOP are written for: that case under a policy. @param limits  of the policy as plain lengths, a working day as long as a day */
export function nominalInput(policy: Policy, limits: ChartInput['limits']): ChartInput {
  return {
    case: nominalCase,
    limits,
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

/** A chart as SCXML, with what whoever gets it has to know. */
export interface WrittenScxml {
  readonly text: string;
  /** What SCXML cannot say and stands in it as a note, each with how often. */
  readonly untold: readonly { readonly what: Text; readonly count: number }[];
  /** How it counts otherwise than the policy does. */
  readonly notes: readonly Text[];
}

/** A chart as SCXML, what it runs for written at its head. @param limits  as {@link nominalInput} has them */
export function scxmlOf({ chart, timed }: AtlasChart, policy: Policy, limits: ChartInput['limits']): WrittenScxml {
  const input = timed ? nominalInput(policy, limits) : undefined;
  const untold = new Map<string, Untold & { count: number }>();
  const text = toScxml(chart, input, guardTexts, (what) => {
    const key = `${what.kind} ${what.name}`;
    const known = untold.get(key);
    untold.set(key, { ...what, count: (known?.count ?? 0) + 1 });
  });
  const notes = timed ? dayNotes(policy) : [];
  const head = [
    ...(input ? [`Guards on the case are settled for: ${caseText(input.case)}`] : []),
    ...notes.map(({ en }) => en)
  ];
  return {
    text: text.replace('\n', () => `\n${head.map((line) => `<!-- ${line} -->\n`).join('')}`),
    untold: [...untold.values()].map(({ kind, name, count }) => ({
      what: { zh: `${kinds[kind].zh} ${name}`, en: `${kinds[kind].en} ${name}` },
      count
    })),
    notes
  };
}

/** SCXML has no calendar: which limits of a policy it therefore counts otherwise. */
function dayNotes({ limits, calendar }: Policy): readonly Text[] {
  if (!Object.values(limits).some(({ per }) => per !== 'wall')) return [];
  const hours = calendar && `${clockOf(calendar.opens_min)}–${clockOf(calendar.closes_min)}`;
  return [
    {
      zh: `SCXML 没有日历：1 个工作日按 24 小时计${hours ? `，策略的工作日历（${hours}，周末和节假日除外）不在文件里` : ''}。`,
      en: `SCXML has no calendar: a working day counts as 24 hours${hours ? `; the working calendar of the policy (${hours}, without weekends and holidays) is not in the file` : ''}.`
    }
  ];
}

/** Minutes after midnight as a clock has them: `09:00`. */
function clockOf(at_min: number): string {
  return [Math.floor(at_min / 60), at_min % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function caseText({ conditions: held, ...rest }: Case): string {
  const holding = conditions.filter((condition) => held[condition]).join(' ');
  return [...Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`), holding].join(', ');
}
