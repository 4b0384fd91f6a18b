import type { Role } from '#domain/roles';
import type { Text } from '#domain/text';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { teamFor, teamsFor } from '#machines/ticket-events';

/** Broken by sending a ticket to a team that it does not belong to; 3.1-tech-team, which is too, says itself which that is. */
const aboutTeams = '3.1-dispatch';

/** Where a ticket belongs that was sent astray, by class, tier and channel as the policy says; nothing of what else went wrong. */
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

/** Broken by a label that says something else than the ticket is. */
const aboutLabels = '2.2-label';

/** What would have been right where something wrong was done: the team that it belongs to, or what its label should have said. */
export function whatWasRight(
  broken: { readonly clause: string; readonly who: Role | 'handler' },
  of: Case,
  policy: Policy
): Text | undefined {
  return broken.clause === aboutLabels ? rightLabel(of, policy) : rightTeam(broken, of, policy);
}

function rightLabel(of: Case, { label }: Policy): Text | undefined {
  const [kind, hard] = [label.business[of.class], label.difficulty[of.difficulty]];
  return kind && hard && { zh: `应标为“${kind.zh}·${hard.zh}”`, en: `it should read “${kind.en} · ${hard.en}”` };
}
