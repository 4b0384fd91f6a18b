import type { Text } from '#domain/text';
import { sopClauses } from '../sop-clauses';
import { isKeyOf, type PolicyReader } from './policy-reader';

/** How this policy reads what the source leaves open, for a process owner to sign off. */
export interface Decision {
  readonly clauses: readonly string[];
  readonly text: Text;
  /** Where in the policy the value stands that decides it, if one does: `ticket.pauses`. */
  readonly key?: string;
}

const clauseIds = sopClauses.map(({ id }) => id);

/** Reads the section `decisions`. SB0604 for a clause that there is not, SB0606 for a key that the policy has not. */
export function readDecisions(
  r: PolicyReader,
  raw: unknown,
  root: Readonly<Record<string, unknown>>
): readonly Decision[] {
  return r.list(raw, ['decisions'], (value, path) => {
    const tree = r.tree(value, path, ['clauses', 'zh', 'en', 'key']);
    const { zh, en, key } = tree;
    if (key !== undefined && !isKeyOf(root, String(key))) {
      r.say(
        'SB0606',
        [...path, 'key'],
        `策略里没有 ${String(key)}`,
        `the policy has no ${String(key)}`,
        '写成已有的键，如 ticket.pauses',
        'name a key that there is, such as ticket.pauses'
      );
    }
    return {
      clauses: r.names(tree['clauses'], [...path, 'clauses'], clauseIds),
      text: r.both({ zh, en }, path),
      ...(key === undefined ? {} : { key: r.text(key, [...path, 'key']) })
    };
  });
}
