import { toScxml, type Untold } from '#chart/scxml';
import type { Text } from '#domain/text';
import { conditions, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';
import type { AtlasChart } from './atlas';
import { titleWith } from './picture-words';
import { guardTexts } from './guard-texts';

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

const nominalWords: Text = {
  zh: '随情况而定的条件，按最普通的一种写定：普通客户打热线报宽带故障，在受理范围内，能核验身份，没有其他特殊情况。',
  en: 'What depends on the case is settled for the plainest one: an ordinary customer calls the hotline about a broadband fault, within scope, can be verified, and nothing else is special.'
};

/** Returns the nominal input for SOP charts under a policy; limits are plain lengths, a working day a full day. */
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

export interface WrittenScxml {
  readonly text: string;
  /** Elements that SCXML cannot express and that became notes, with their counts. */
  readonly untold: readonly { readonly what: Text; readonly count: number }[];
  readonly notes: readonly Text[];
}

/** Returns a chart as SCXML, headed by its subject and input, with limits as {@link nominalInput} has them. */
export function scxmlOf(
  { chart, timed, text: title, words }: AtlasChart,
  policy: Policy,
  limits: ChartInput['limits'],
  source: Text
): WrittenScxml {
  const input = timed ? nominalInput(policy, limits) : undefined;
  const untold = new Map<string, Untold & { count: number }>();
  const count = (what: Untold): void => {
    const key = `${what.kind} ${what.name}`;
    const known = untold.get(key);
    untold.set(key, { ...what, count: (known?.count ?? 0) + 1 });
  };
  const text = toScxml(chart, input, guardTexts, count, (path) => words.state(path));
  const notes = timed ? [nominalWords, ...dayNotes(policy)] : [];
  const titled = titleWith(title, source);
  const head = [
    ...new Set([titled.zh, titled.en]),
    ...(input ? [`Guards on the case are settled for: ${caseText(input.case)}`] : []),
    ...notes.flatMap(({ zh, en }) => [zh, en])
  ];
  return {
    text: text.replace('\n', () => `\n${head.map((line) => `<!-- ${commented(line)} -->\n`).join('')}`),
    untold: [...untold.values()].map(({ kind, name, count }) => ({
      what: { zh: `${kinds[kind].zh} ${name}`, en: `${kinds[kind].en} ${name}` },
      count
    })),
    notes
  };
}

const commented = (line: string): string => line.replaceAll('--', '––');

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

function clockOf(at_min: number): string {
  return [Math.floor(at_min / 60), at_min % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function caseText({ conditions: held, ...rest }: Case): string {
  const holding = conditions.filter((condition) => held[condition]).join(' ');
  return [...Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`), holding].join(', ');
}
