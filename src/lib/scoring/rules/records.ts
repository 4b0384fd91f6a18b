import type { Clause } from '#machines/clause';
import { captureFields } from '#ticket/capture';
import type { Act } from '#ticket/acts';
import { untrueFields } from '#contact/handover-defects';
import { evidence, type PlayedRun } from '../inside/played';
import type { Rule } from '../inside/rule';

/** Rule for ticket fields: filled at the end, no number or address differing from the customer's. */
export const fields: Rule<'fields'> = (clause, played) => {
  const needed = captureFields(clause, played.call.caseFile.case);
  const filled = needed.map((field) => ({
    field,
    act: played.memory.desk.fields[field]
      ? played.memory.acts.find(
          (act) =>
            (act.name === 'desk:fill-field' && act.value === field) ||
            (act.name === 'desk:transfer' && field.startsWith('transfer'))
        )
      : undefined
  }));
  const missing = filled.filter(({ act }) => !act).map(({ field }) => field);
  const untrue = untrueIn(clause, played).map(({ field }) => field);
  return {
    ...lastOf(
      filled.flatMap(({ act }) => (act ? [act] : [])),
      missing.length === 0 && untrue.length === 0
    ),
    missing,
    untrue
  };
};

/** Returns wrong numbers and addresses on the ticket; none after a handover, where they cost the outcome instead. */
export function untrueIn(clause: Pick<Clause, 'met'>, { call, memory }: Pick<PlayedRun, 'call' | 'memory'>) {
  const { caseFile } = call;
  if (memory.desk.team !== undefined) return [];
  return untrueFields(captureFields(clause, caseFile.case), memory.desk.fields, { caseFile, memory });
}

export const tag: Rule<'tag'> = (clause, played) => {
  const { met } = clause;
  const act = played.memory.acts.findLast((it) => it.name === 'desk:add-tag' && it.value === met.tag);
  return lastOf(act && played.memory.desk.tags.includes(met.tag) ? [act] : [], true);
};

/** Rule for the ticket's label: business type and difficulty must be right. */
export const label: Rule<'label'> = (_clause, played) => {
  const { label: given } = played.memory.desk;
  const { class: business, difficulty } = played.call.caseFile.case;
  const act = played.memory.acts.findLast((it) => it.name === 'desk:set-label');
  if (!given || !act) return { entries: [] };
  const right = given.business === business && given.difficulty === difficulty;
  return right ? lastOf([act], true) : { entries: [evidence(act)], deviation: 'wrong-value' };
};

function lastOf(acts: readonly Act[], complete: boolean) {
  const last = acts.reduce<Act | undefined>((a, b) => (a && a.order > b.order ? a : b), undefined);
  return {
    ...(complete && last ? { done: { order: last.order, at_ms: last.at_ms } } : {}),
    entries: acts.map(evidence)
  };
}
