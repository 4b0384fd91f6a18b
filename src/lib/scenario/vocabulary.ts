import type { Text } from '#domain/text';
import { forbiddenLabels, parts, talkActs } from '#domain/act-ids';
import { callClauses } from '#machines/call-clauses';
import { ownRuleIds } from '#machines/own-rules';
import type { Scenario } from './scenario';

/** Predefined names a scenario may use; checked against, and offered by the editor. */
export const said: readonly string[] = [...parts, ...talkActs, ...forbiddenLabels];

/** Other triggers; `floor`: turn to raise something, `also`: another was answered, `otherwise`: nothing understood. */
export const happenings = [
  'interrupted',
  'too-long',
  'too-many',
  'jargon',
  'names-day',
  'names-hour',
  'suits',
  'floor',
  'also',
  'idle',
  'otherwise'
] as const;

export const clauseIds: readonly string[] = [...callClauses.map((clause) => clause.id), ...ownRuleIds];

export const remedyKinds: readonly string[] = ['refund', 'waive', 'compensate', 'cancel-service', 'visit', 'replace'];

/** Acts whose value is an id of one of the scenario's lists of names. */
export const valueLists: Readonly<Record<string, { readonly list: keyof Scenario['names']; readonly kind: Text }>> = {
  service: { list: 'services', kind: { zh: '业务', en: 'service' } },
  plan: { list: 'plans', kind: { zh: '套餐', en: 'plan' } },
  'upgrade-option': { list: 'plans', kind: { zh: '套餐', en: 'plan' } },
  'transfer-to': { list: 'desks', kind: { zh: '转接去向', en: 'desk' } },
  'explain-cause': { list: 'causes', kind: { zh: '原因', en: 'cause' } },
  solution: { list: 'remedies', kind: { zh: '解决方案', en: 'remedy' } }
};
