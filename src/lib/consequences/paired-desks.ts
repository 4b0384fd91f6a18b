import { assert } from '#domain/assert';
import { roles } from '#domain/roles';
import type { Lang, Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { percentOf } from '#operations/rate';
import { arrivalsOf } from '#sandbox/arrivals';
import { numbersOf, type DeskNumbers } from '#sandbox/numbers';
import { usualMix, type SandboxPlan } from '#sandbox/plan';
import { beginSandbox, nextEvent, openSandbox, withTime, type Sandbox, type SandboxState } from '#sandbox/sandbox';
import { shiftEnd_ms } from '#sandbox/stops';
import type { Staff } from '#simulation/live-house';
import { figureDigits, roundedTo } from './inside/figure-digits';
import { usesIn, type LimitUse } from './inside/uses';

const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042
];

export interface DesksAsked {
  readonly pairs: number;
  /** First seed; the others follow consecutively. */
  readonly seed: number;
  /** Day of the shift: `2026-11-27`. */
  readonly date: string;
  readonly tickets: number;
  /** Length of the period in which customers come in. */
  readonly hours: number;
  /** Additional time for which tickets are followed, so that most of them end. */
  readonly followed_hours: number;
  readonly lang: Lang;
}

export const usualDesks: DesksAsked = {
  pairs: 8,
  seed: 1,
  date: '2026-11-25',
  tickets: 20,
  hours: 9,
  followed_hours: 48,
  lang: 'zh-CN'
};

const hour_ms = 3_600_000;

type Figures = Readonly<Partial<Record<FigureId, number>>>;

interface FigureSpec {
  readonly name: Text;
  readonly unit: 'count' | 'percent' | 'hours' | 'rating';
  readonly better?: 'more' | 'less';
}

/** Figures of a desk to compare, in display order. */
export const deskFigures = {
  breaches: { name: { zh: '超时次数', en: 'Broken limits' }, unit: 'count', better: 'less' },
  inTime: { name: { zh: '未超时的工单', en: 'Tickets in time' }, unit: 'percent', better: 'more' },
  overdue: { name: { zh: '进超时报表', en: 'In the overdue report' }, unit: 'count', better: 'less' },
  handled: { name: { zh: '办结用时', en: 'Time until handled' }, unit: 'hours', better: 'less' },
  archived: { name: { zh: '归档用时', en: 'Time until archived' }, unit: 'hours', better: 'less' },
  open: { name: { zh: '最后未结', en: 'Open at the end' }, unit: 'count', better: 'less' },
  firstContact: { name: { zh: '首解率', en: 'Solved on first contact' }, unit: 'percent', better: 'more' },
  rating: { name: { zh: '评价（1 最好，4 最差）', en: 'Rating (1 is best, 4 worst)' }, unit: 'rating', better: 'less' },
  satisfied: { name: { zh: '满意率', en: 'Satisfied' }, unit: 'percent', better: 'more' },
  reentered: { name: { zh: '投诉重新处理', en: 'Complaints handled again' }, unit: 'count', better: 'less' },
  failed: { name: { zh: '质检不合格率', en: 'Failed a check' }, unit: 'percent', better: 'less' },
  alerts: { name: { zh: '提醒次数', en: 'Alerts' }, unit: 'count', better: 'less' }
} as const satisfies Readonly<Record<string, FigureSpec>>;
export type FigureId = keyof typeof deskFigures;

/** Figure under both policies, compared in pairs of desks. */
export interface PairedFigure extends FigureSpec, Estimate {
  readonly id: FigureId;
  /** Mean over the desks that have the figure under both policies. */
  readonly before: number;
  readonly after: number;
  /** `better` or `worse` if the interval excludes zero, `same` if no pair differs, otherwise `unclear`. */
  readonly verdict: 'better' | 'worse' | 'same' | 'unclear';
}

export interface PairedDesks {
  readonly asked: DesksAsked;
  readonly figures: readonly PairedFigure[];
  readonly uses: readonly LimitUse[];
  readonly method: Text;
}

const method: Text = {
  zh: '新旧两版用同样的随机种子各跑一遍，逐对比较，差别取平均；括号里是 95% 区间，区间含 0 就看不出差别',
  en: 'The same random seeds are run once under each version and compared pair by pair; the difference is their mean. In brackets stands its 95% interval: one that includes 0 shows no clear difference'
};

/** Everybody is as careful as people are; the system never forgets anything. */
const staff: Staff = Object.fromEntries(
  roles.map((role) => [role, role === 'system' ? 'exemplary' : 'average'] as const)
);

/** Replays the same desks under two policies, in small steps. Both policies must be replayable. */
export function* pairedDesks(inForce: Policy, draft: Policy, asked: DesksAsked): Generator<number, PairedDesks> {
  const pairs: (readonly [before: Figures, after: Figures])[] = [];
  const uses: LimitUse[] = [];
  for (let nth = 0; nth < asked.pairs; nth += 1) {
    const plan = planOf(asked, asked.seed + nth);
    const before = yield* livedUnder(inForce, plan, asked, nth);
    const after = yield* livedUnder(draft, plan, asked, nth + 0.5);
    pairs.push([before.figures, after.figures]);
    uses.push(...before.uses);
    yield nth + 1;
  }
  return { asked, figures: (Object.keys(deskFigures) as FigureId[]).flatMap((id) => paired(id, pairs)), uses, method };
}

export function planOf({ date, hours, tickets, lang }: DesksAsked, seed: number): SandboxPlan {
  return { seed, date, at: '09:00', hours, tickets, lang, mix: usualMix };
}

function* livedUnder(
  policy: Policy,
  plan: SandboxPlan,
  { followed_hours }: DesksAsked,
  done: number
): Generator<number, { readonly figures: Figures; readonly uses: readonly LimitUse[] }> {
  const opened = openSandbox(plan, policy, arrivalsOf(plan, policy));
  assert(opened.ok, 'a policy that tickets can live by', policy.id);
  const sandbox = opened.value;
  const until_ms = shiftEnd_ms(sandbox) + followed_hours * hour_ms;
  let state = beginSandbox(sandbox, staff);
  for (;;) {
    yield done;
    const event = nextEvent(sandbox, state, until_ms);
    if (!event) break;
    state = event.state;
  }
  const end = withTime(sandbox, state, until_ms);
  const uses = end.desk.memory.tickets.values().flatMap(({ memory }) => usesIn(memory.facts));
  return { figures: figuresOf(sandbox, end), uses };
}

export function figuresOf({ policy }: Sandbox, { desk: { memory } }: SandboxState): Figures {
  const numbers: DeskNumbers = numbersOf(memory, policy);
  const records = memory.books.tickets.values();
  const lasted = records.flatMap(({ openedAt_ms, handledAt_ms }) =>
    handledAt_ms === undefined ? [] : [(handledAt_ms - openedAt_ms) / hour_ms]
  );
  const archived = memory.tickets
    .values()
    .flatMap(({ memory: { milestones } }) =>
      milestones.archived === undefined ? [] : [milestones.archived / hour_ms]
    );
  const ratings = records.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  return {
    breaches: numbers.breaches,
    overdue: numbers.overdue,
    open: numbers.open,
    reentered: numbers.reentered,
    alerts: memory.facts.filter(({ kind }) => kind === 'alert').length,
    ...ifAny('inTime', percentOf(numbers.inTime)),
    ...ifAny('firstContact', percentOf(numbers.firstContact)),
    ...ifAny('satisfied', percentOf(numbers.satisfied)),
    ...ifAny('failed', percentOf(numbers.failed)),
    ...ifAny('handled', meanOf(lasted)),
    ...ifAny('archived', meanOf(archived)),
    ...ifAny('rating', meanOf(ratings))
  };
}

const ifAny = (id: FigureId, value: number | undefined): Figures => (value === undefined ? {} : { [id]: value });

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, it) => sum + it, 0) / values.length;

function paired(id: FigureId, pairs: readonly (readonly [Figures, Figures])[]): readonly PairedFigure[] {
  const both = pairs.flatMap(([{ [id]: before }, { [id]: after }]) =>
    before === undefined || after === undefined ? [] : [[before, after] as const]
  );
  if (both.length === 0) return [];
  const spec: FigureSpec = deskFigures[id];
  const estimate = pairedMean(both.map(([before, after]) => after - before));
  return [
    {
      id,
      ...spec,
      before: meanOf(both.map(([before]) => before))!,
      after: meanOf(both.map(([, after]) => after))!,
      ...estimate,
      verdict: verdictOf(
        estimate,
        spec,
        both.every(([before, after]) => before === after)
      )
    }
  ];
}

/** @internal Exported for its test. */
export function verdictOf(
  { mean, interval }: Estimate,
  { better, unit }: Pick<FigureSpec, 'better' | 'unit'>,
  same: boolean
): PairedFigure['verdict'] {
  if (same) return 'same';
  // What is nothing once it is told goes in no direction.
  if (roundedTo(mean, figureDigits[unit]) === 0) return 'unclear';
  if (!interval || !better || (interval.low <= 0 && interval.high >= 0)) return 'unclear';
  return mean > 0 === (better === 'more') ? 'better' : 'worse';
}

function quantile(df: number): number {
  return quantiles[df - 1] ?? 1.959964 + 2.37227 / df + 2.8225 / df ** 2;
}

interface Estimate {
  readonly mean: number;
  readonly interval?: { readonly low: number; readonly high: number };
  readonly n: number;
}

/** Returns the mean of at least one paired difference with its 95 percent interval (Student's t, n − 1). */
export function pairedMean(differences: readonly number[]): Estimate {
  const n = differences.length;
  const mean = differences.reduce((sum, it) => sum + it, 0) / n;
  if (n < 2) return { mean, n };
  const variance = differences.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (n - 1);
  const half = quantile(n - 1) * Math.sqrt(variance / n);
  return { mean, interval: { low: mean - half, high: mean + half }, n };
}
