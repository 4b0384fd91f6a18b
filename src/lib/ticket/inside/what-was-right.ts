import type { Deviation } from '#domain/ids';
import { own } from '#domain/own';
import type { Role } from '#domain/roles';
import { choiceNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { rightInstead } from '#machines/right-instead';
import { sopClauseOf } from '#machines/sop-clauses';
import { teamFor, teamsFor } from '#machines/ticket-events';

const aboutTeams = '3.1-dispatch';

/** Returns the right team of a misrouted ticket, by class, tier and channel; `undefined` for other deviations. */
export function rightTeam(
  { clause, who }: { readonly clause: string; readonly who: Role | 'handler' },
  of: Case,
  { ticket, teams }: Policy
): Text | undefined {
  if (clause !== aboutTeams) return undefined;
  const own = teamFor(of, ticket?.dispatch ?? []);
  const right = who === 'agent' ? teamsFor(of, ticket) : own === undefined ? [] : [own];
  if (right.length === 0) return undefined;
  const named = right.map((id) => teams[id] ?? { zh: id, en: id });
  return {
    zh: `应派给${named.map(({ zh }) => zh).join('或')}`,
    en: `it belongs to ${named.map(({ en }) => `“${en}”`).join(' or ')}`
  };
}

const aboutLabels = '2.2-label';

const aboutTests = '3.2-fault-test';

interface Broken {
  readonly clause: string;
  readonly who: Role | 'handler';
  readonly deviation: Deviation;
  readonly from?: string | undefined;
}

/** Describes what would have been right instead: team, label, agreed time or prerequisite. */
export function whatWasRight(broken: Broken, of: Case, policy: Policy): Text | undefined {
  const { clause, deviation, from } = broken;
  if (from !== undefined)
    return deviation === 'too-early' && sopClauseOf(clause)?.timer?.kind === 'wait'
      ? { zh: `应在 ${from} 以后`, en: `right from ${from} on` }
      : { zh: `与客户约的是 ${from}`, en: `agreed with the customer: ${from}` };
  const known = deviation === 'forbidden' ? ruled(broken, of, policy) : undefined;
  return known ?? own(rightInstead, clause)?.[deviation];
}

function ruled(broken: Broken, of: Case, policy: Policy): Text | undefined {
  switch (broken.clause) {
    case aboutLabels:
      return rightLabel(of, policy);
    case aboutTests:
      return rightTest(of, policy);
    default:
      return rightTeam(broken, of, policy);
  }
}

function rightTest({ business }: Case, { ticket }: Policy): Text | undefined {
  const test = own(ticket?.tests ?? {}, business) ?? ticket?.tests['default'];
  const name = test === undefined ? undefined : own<Text>(choiceNames.test, test);
  return name && { zh: `应做${name.zh}`, en: `the test for it is: ${name.en}` };
}

function rightLabel(of: Case, { label }: Policy): Text | undefined {
  const [kind, hard] = [label.business[of.class], label.difficulty[of.difficulty]];
  return kind && hard && { zh: `应标为“${kind.zh}·${hard.zh}”`, en: `it should read “${kind.en} · ${hard.en}”` };
}
