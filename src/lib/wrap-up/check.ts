import type { Text } from '#domain/text';
import { endingState, type Call, type CallState } from '#contact/call';
import type { WrapUp } from '#contact/log';
import type { Deed, WrapUpPolicy } from '#machines/policy';
import { deedsOf } from './inside/deeds';
import { evened, firstOf, placesOf, type Span } from './inside/find';
import { promiseIn } from './inside/promise';

import { numbersIn } from '#language/numbers-in';

const denied = /(未|没有?|没能|不予?|不能|无法|尚未|要求|希望|想|不同意|拒绝|如果?|若)[^，。；、,.;]{0,3}$/;

const deniedInEnglish =
  /\b(not|n[’']t|never|no|nothing|be|been asked to be|to get|wants?|wanted|asked for|without|unless|if|until|once)\s+(\w+\s+){0,2}$/;

const currency = /^(元|块|圆|yuan|rmb|cny)/;

const isSum = (unit: string, before: string, summary: string, from: number): boolean =>
  currency.test(unit) || before === 'rmb' || /[¥￥]\s*$/.test(summary.slice(0, from));

const patterns: readonly RegExp[] = [
  /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dx](?!\d)/g,
  /(?<!\d)1\d{2}[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
  /(?:密码|验证码|口令|短信码|password|passcode|pin|code)\D{0,6}\d{4,8}(?!\d)/g
];

const identifying = /\d{7,}/;

export type { Span } from './inside/find';

export type WrapUpAspect =
  'reason' | 'result' | 'demand' | 'done' | 'promised' | 'sums' | 'claims' | 'private' | 'time';

export interface WrapUpCheck {
  readonly aspect: WrapUpAspect;
  readonly right: boolean;
  /** Subject: a code, an action, or a promise in its original words. */
  readonly about?: Text;
  /** Places in the summary that say so, or say what they must not: half-open UTF-16 positions. */
  readonly evidence?: readonly Span[];
  readonly at_ms?: number;
}

/** Correct coded disposition of a call. */
export interface Disposition {
  readonly reason: string;
  readonly results: readonly string[];
}

/** Returns the right codes of a call: business and results. Hang-ups and abandoned calls both broke off. */
export function dispositionOf(call: Call, state: CallState, policy: WrapUpPolicy): Disposition {
  const ending = endingState(state) ?? 'abandoned';
  const results = Object.entries(policy.results).filter(([, { endings }]) => endings.some((one) => one === ending));
  return { reason: call.caseFile.case.business, results: results.map(([id]) => id) };
}

/** Checks after-call work against the log: codes, actions, promises, sums, personal data, time. Wording is free. */
export function checkWrapUp(call: Call, state: CallState, work: WrapUp, policy: WrapUpPolicy): readonly WrapUpCheck[] {
  const { summary } = work;
  return [
    ...codes(call, state, work, policy),
    demand(call, summary, policy),
    ...deedsOf(call, state, policy).map(({ about, words, at_ms }) =>
      told('done', firstOf(summary, words), { about, ...(at_ms !== undefined && { at_ms }) })
    ),
    ...promiseIn(call, state, summary).map(({ span, ...promise }) => told('promised', span, promise)),
    ...spotted('sums', foreignSums(call, state, summary)),
    ...spotted('claims', falseClaims(state, summary, policy)),
    ...spotted('private', personalIn(call, summary), true),
    { aspect: 'time', right: work.took_ms <= policy.within_ms }
  ];
}

function codes(call: Call, state: CallState, work: WrapUp, policy: WrapUpPolicy): readonly WrapUpCheck[] {
  const right = dispositionOf(call, state, policy);
  const business = call.table.policy.businessTypes[right.reason];
  const [first] = right.results;
  const result = first === undefined ? undefined : policy.results[first]?.title;
  return [
    { aspect: 'reason', right: work.reason === right.reason, ...(business && { about: business }) },
    { aspect: 'result', right: right.results.includes(work.result), ...(result && { about: result }) }
  ];
}

function demand({ caseFile, table }: Call, summary: string, policy: WrapUpPolicy): WrapUpCheck {
  const { business } = caseFile.case;
  const known = policy.businesses[business];
  const names = (caseFile.desk.services ?? []).flatMap(({ name }) => [name.zh, name.en]);
  const title = table.policy.businessTypes[business];
  const words = [...(known ? [...known.zh, ...known.en] : []), ...(title ? [title.zh, title.en] : []), ...names];
  return told('demand', firstOf(summary, words), title && { about: title });
}

function told(aspect: WrapUpAspect, span: Span | undefined, more?: Partial<WrapUpCheck>): WrapUpCheck {
  return { aspect, right: span !== undefined, ...(span && { evidence: [span] }), ...more };
}

function spotted(aspect: WrapUpAspect, evidence: readonly Span[], always = false): readonly WrapUpCheck[] {
  if (evidence.length > 0) return [{ aspect, right: false, evidence }];
  return always ? [{ aspect, right: true }] : [];
}

function personalIn({ caseFile }: Call, summary: string): readonly Span[] {
  const text = evened(summary);
  const matched = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
  );
  const own = Object.values(caseFile.facts)
    .map(String)
    .filter((fact) => identifying.test(fact))
    .flatMap((fact) => placesOf(summary, fact));
  const all = [...matched, ...own].sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter(({ from }, at) => !all.slice(0, at).some((before) => before.to > from));
}

function foreignSums(call: Call, state: CallState, summary: string): readonly Span[] {
  const known = knownSums(call, state);
  return numbersIn(summary)
    .filter(({ unit, before, value, from }) => isSum(unit, before, summary, from) && !known.has(value))
    .map(({ from, to }) => ({ from, to }));
}

function knownSums({ caseFile }: Call, { memory }: CallState): ReadonlySet<number> {
  const { credits } = memory.desk;
  const spoken = memory.lines.flatMap(({ text }) => numbersIn(text).map(({ value }) => value));
  const facts = Object.values(caseFile.facts).filter((fact) => typeof fact === 'number');
  const total = credits.reduce((sum, yuan) => sum + yuan, 0);
  return new Set([...facts, ...numbersOf(caseFile.desk), ...spoken, ...credits, total]);
}

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

function falseClaims(state: CallState, summary: string, policy: WrapUpPolicy): readonly Span[] {
  const text = evened(summary);
  const undone = (Object.keys(policy.claims) as Deed[]).filter((deed) => !isDone(deed, state));
  return undone
    .flatMap((deed) => {
      const claims = policy.claims[deed];
      return claims ? [...claims.zh, ...claims.en] : [];
    })
    .flatMap((claim) => placesOf(summary, claim))
    .filter(({ from }) => {
      const before = text.slice(Math.max(0, from - 40), from);
      return !denied.test(before) && !deniedInEnglish.test(before);
    })
    .sort((a, b) => a.from - b.from);
}

function isDone(deed: Deed, { memory }: CallState): boolean {
  const { desk, acts } = memory;
  switch (deed) {
    case 'credited':
      return desk.credits.length > 0;
    case 'cancelled':
      return desk.cancelled.length > 0;
    case 'handed-over':
      return desk.team !== undefined;
    case 'transferred':
      return desk.transferredTo !== undefined;
    case 'cured':
      return acts.some(({ name }) => name === 'recovers');
    default:
      return true;
  }
}
