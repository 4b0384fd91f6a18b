import type { Text } from '#domain/text';
import { endingState, type Call, type CallState } from '#contact/call';
import type { WrapUp } from '#contact/log';
import type { WrapUpPolicy } from '#machines/policy';
import { deedsOf } from './inside/deeds';
import { firstOf, type Span } from './inside/find';
import { falseClaims } from './inside/claims';
import { personalIn } from './inside/personal';
import { promiseIn } from './inside/promise';
import { foreignSums } from './inside/sums';

export type { Span } from './inside/find';

/** What after-call work is checked for. */
export type WrapUpAspect =
  'reason' | 'result' | 'demand' | 'done' | 'promised' | 'sums' | 'claims' | 'private' | 'time';

/** One thing that was checked, with its evidence. */
export interface WrapUpCheck {
  readonly aspect: WrapUpAspect;
  readonly right: boolean;
  /** What it is about: a code, something that was done, a promise in the words in which it was given. */
  readonly about?: Text;
  /** Where the summary says so, or says what it must not: half-open UTF-16 positions. */
  readonly evidence?: readonly Span[];
  /** Of a deed or a promise: when it came in the call. */
  readonly at_ms?: number;
}

/** The coded disposition that is right for a call. */
export interface Disposition {
  readonly reason: string;
  readonly results: readonly string[];
}

/**
 * What a call is to be coded as: the business that the case is about, and the results that stand for its ending. A customer who hung up and a
 * call that was left both broke off.
 */
export function dispositionOf(call: Call, state: CallState, policy: WrapUpPolicy): Disposition {
  const ending = endingState(state) ?? 'abandoned';
  const results = Object.entries(policy.results).filter(([, { endings }]) => endings.some((one) => one === ending));
  return { reason: call.caseFile.case.business, results: results.map(([id]) => id) };
}

/**
 * Holds after-call work against the log of its call: the codes; whether the summary tells the demand, each thing that was done and what was
 * promised with its time; whether it names sums that are none of this call's, claims what was not done, or holds personal data; the time.
 * Any wording will do: a summary is recognised by words that the policy lists and by the names, sums and times of the case.
 * @param state the call at its end
 */
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

/** Whose trouble it was is known by the words of the business, or by the name of what was in dispute. */
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

/** What must not stand there; told only if it does, or if people should know that it was looked for. */
function spotted(aspect: WrapUpAspect, evidence: readonly Span[], always = false): readonly WrapUpCheck[] {
  if (evidence.length > 0) return [{ aspect, right: false, evidence }];
  return always ? [{ aspect, right: true }] : [];
}
