import { local } from '#app/local';
import { m } from '#app/messages';
import { own } from '#domain/own';
import type { Text } from '#domain/text';
import { clockText } from '#domain/units';
import type { WrapUp } from '#contact/log';
import type { WrapUpPolicy } from '#machines/policy';
import type { WrapUpCheck } from '#wrap-up/check';

/** What codes are called. */
export interface CodeNames {
  readonly businesses: Readonly<Record<string, Text>>;
  readonly policy: WrapUpPolicy;
}

/** What was chosen, in words; a code of another policy keeps its id. */
export function codesText({ reason, result }: Pick<WrapUp, 'reason' | 'result'>, { businesses, policy }: CodeNames) {
  const business = own(businesses, reason);
  const title = own(policy.results, result)?.title;
  return { reason: business ? local(business) : reason, result: title ? local(title) : result };
}

/** A check in one sentence: what was found, or what would have been right. */
export function checkText(check: WrapUpCheck, work: WrapUp, names: CodeNames): string {
  const about = check.about ? local(check.about) : '';
  const chosen = codesText(work, names);
  const told = check.evidence?.map(({ from, to }) => work.summary.slice(from, to)).join(m.wrap_and()) ?? '';
  const limit = clockText(names.policy.within_ms);
  const took = clockText(work.took_ms);
  const { right } = check;
  switch (check.aspect) {
    case 'reason':
      return right ? m.wrap_reason_right({ about }) : m.wrap_reason_wrong({ about, chosen: chosen.reason });
    case 'result':
      return right ? m.wrap_result_right({ about }) : m.wrap_result_wrong({ about, chosen: chosen.result });
    case 'demand':
      return right ? m.wrap_demand_right() : m.wrap_demand_wrong({ about });
    case 'done':
      return right ? m.wrap_done_right({ about }) : m.wrap_done_wrong({ about });
    case 'promised':
      return right ? m.wrap_promised_right({ about }) : m.wrap_promised_wrong({ about });
    case 'sums':
      return m.wrap_sums_wrong({ told });
    case 'claims':
      return m.wrap_claims_wrong({ told });
    case 'private':
      return right ? m.wrap_private_right() : m.wrap_private_wrong({ told });
    case 'time':
      return right ? m.wrap_time_right({ took, limit }) : m.wrap_time_wrong({ took, limit });
  }
}
