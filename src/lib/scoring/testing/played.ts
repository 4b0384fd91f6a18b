import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DemandLife } from '#domain/ids';
import type { Text } from '#domain/text';
import { List } from '#kernel/list';
import type { CallClause, Case, Milestone, FulfilledWhen, TimedMet } from '#machines/clause';
import { readPolicy } from '#formats/policy';
import type { Policy, RightEnding } from '#machines/policy';
import type { Act } from '#ticket/acts';
import { emptyDesk, type Desktop } from '#machines/desktop';
import type { Fact } from '#domain/fact';
import { blank, withActs, type Line, type Memory } from '#ticket/memory';
import type { Scenario } from '#scenario/scenario';
import { PlayedRun } from '../inside/played';
import type { ClauseMetBy, MetBy, Window } from '../inside/rule';

/** What a test says of a call; what it leaves out did not happen. Whatever happened stands in the order of its milliseconds. */
export interface Happened {
  readonly case?: Partial<Case>;
  readonly moments?: readonly (readonly [instant: Milestone, at_ms: number])[];
  readonly acts?: readonly ActGiven[];
  /** `line`: the ready line that was picked. */
  readonly lines?: readonly (readonly [who: Line['who'], text: string, from_ms: number, line?: string])[];
  readonly irregular?: readonly Required<Pick<Fact, 'clause' | 'deviation'>>[];
  readonly desk?: Partial<Desktop>;
  readonly limits_ms?: Readonly<Record<string, number>>;
  readonly ending?: {
    readonly name: string;
    readonly regular: boolean;
    readonly waives?: readonly string[];
    readonly rightly?: RightEnding;
  };
  readonly policy?: Partial<Policy>;
  /** What may be said in the place of a wrong value, by part. */
  readonly expects?: Readonly<Record<string, readonly (string | number)[]>>;
  /** What is true of the case, where it belongs, and what can be given. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly team?: string;
  /** Facts that the customer has told. */
  readonly told?: readonly string[];
  readonly remedies?: Scenario['remedies'];
  readonly ready?: Scenario['ready'];
  /** What the customer demands: what it is called and how far it has come. */
  readonly demands?: Readonly<Record<string, { readonly title: Text; readonly at: DemandLife }>>;
  /** What else goes on with the customer, and where it stands. */
  readonly regions?: Readonly<
    Record<string, Pick<Scenario['customer']['regions'][string], 'states'> & { readonly at: string }>
  >;
}

type ActGiven = Pick<Act, 'name' | 'at_ms'> & Partial<Act>;

const shipped = readPolicy(parse(readFileSync('machines/policy/default.yaml', 'utf8')));
if (!shipped.ok) throw new Error('the default policy cannot be read');
const policy = shipped.value;

/** A complaint on the hotline of which nothing is special. */
const complaint: Case = {
  class: 'complaint',
  business: 'fee-dispute',
  channel: 'hotline',
  tier: 'ordinary',
  care: false,
  difficulty: 'none',
  conditions: {
    'in-scope': true,
    'wants-change': false,
    'solvable-on-the-spot': true,
    'settles-on-call': true,
    'cured-by-restart': false,
    departments: false,
    'collects-personal-data': false,
    'complex-tariff': false,
    emergency: false,
    'can-verify': true
  }
};

/** The end of the call, unless a moment `contact-ends` says otherwise. */
export const callEnds_ms = 600_000;

function regionsOf({ demands = {}, regions = {} }: Happened): Scenario['customer']['regions'] {
  const region = { start: '', states: {}, on: {} };
  const all = Object.entries({ ...demands, ...regions });
  return Object.fromEntries(all.map(([id, own]) => [id, { ...region, ...own }]));
}

/** Whoever wants something, or nothing. */
function customerWith({ demands = {}, regions = {} }: Happened) {
  const all = Object.entries({ ...demands, ...regions });
  const at = Object.fromEntries(all.map(([id, region]) => [id, region.at]));
  return new Map([['customer', { snapshot: { context: { at, demands: Object.keys(demands) } } }]]);
}

/** A call as the rules see it, without anybody having played it. */
export function playedWith(happened: Happened): PlayedRun {
  const { ending = { name: 'solved-on-the-spot', regular: true } } = happened;
  const moments = (happened.moments ?? []).map(([name, at_ms]): Fact => ({
    kind: 'milestone',
    clause: '',
    who: 'agent',
    name,
    at_ms,
    order: at_ms,
    entry: at_ms
  }));
  const irregular = (happened.irregular ?? []).map((it): Fact => ({
    ...it,
    kind: 'irregular',
    who: 'agent',
    at_ms: 0,
    order: 0
  }));
  const { acts, done } = withActs(
    blank,
    (happened.acts ?? []).map((act): Act => ({
      order: act.at_ms,
      entry: act.at_ms,
      who: 'agent',
      kind: 'part',
      counts: 'yes',
      ...act
    }))
  );
  const memory = {
    facts: List.of([...irregular, ...moments]),
    acts,
    done,
    lines: List.of(
      (happened.lines ?? []).map(([who, text, from_ms, line]): Line => ({
        line,
        who,
        text,
        from_ms,
        until_ms: from_ms + 1000,
        entry: from_ms
      }))
    ),
    desk: { ...emptyDesk, ...happened.desk },
    told: happened.told ?? []
  } satisfies Partial<Memory>;
  const call = {
    header: { trainee: { name: '李明', agentId: '1024' } },
    caseFile: {
      case: { ...complaint, ...happened.case },
      lang: 'zh-CN',
      variant: 'plain',
      opensAt: '2026-11-24 10:00:00',
      facts: happened.facts ?? {},
      team: happened.team,
      desk: {},
      expects: happened.expects ?? {},
      scenario: {
        ready: happened.ready ?? {},
        remedies: happened.remedies ?? {},
        customer: { regions: regionsOf(happened) }
      }
    },
    table: { policy: { ...policy, ...happened.policy } },
    limits_ms: happened.limits_ms ?? {}
  };
  // Of a call and its state the rules look at these alone.
  return Object.assign(Object.create(PlayedRun.prototype) as PlayedRun, {
    call,
    state: { memory, now_ms: callEnds_ms, instances: customerWith(happened) },
    ending: ending.name,
    regular: ending.regular,
    waives: ending.waives ?? [],
    rightly: ending.rightly,
    end: moments.find(({ name }) => name === 'contact-ends') ?? { order: callEnds_ms, at_ms: callEnds_ms }
  });
}

/** A clause that is met in one way and of which nothing else is special. */
export function clauseMet<Kind extends FulfilledWhen['by']>(
  met: MetBy<Kind>,
  ...[rest]: Kind extends TimedMet['by'] ? [rest: Pick<ClauseMetBy<Kind>, 'timer'>] : [rest?: Partial<CallClause>]
): ClauseMetBy<Kind> {
  const clause: CallClause = {
    id: 'a-clause',
    dimension: 'process',
    text: { zh: '一条', en: 'a clause' },
    window: { opens: 'contact', closes: ['contact-ends'] },
    ...rest,
    met
  };
  return clause as ClauseMetBy<Kind>;
}

/** The whole call, or what lies between two of its milliseconds. */
export function between(opened_ms?: number, closed_ms = callEnds_ms): Window {
  return {
    ...(opened_ms !== undefined && { opened: { order: opened_ms, at_ms: opened_ms } }),
    closed: { order: closed_ms, at_ms: closed_ms },
    closedEarly: closed_ms < callEnds_ms
  };
}
