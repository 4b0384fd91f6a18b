import type { Part } from '#domain/act-ids';
import type { CallClause } from '#machines/clause';
import type { Act } from '#ticket/acts';
import { limitInCall } from '#contact/call';
import { inWindow } from '#contact/in-window';
import { evidence, type PlayedRun } from '../inside/played';
import type { InVain, Judgement, Rule } from '../inside/rule';
import { uncounted } from '../inside/uncounted';
import { yeses } from '../inside/closing/reading';
import { whatIsOwed } from '../inside/closing/owed';
import { cutShort } from '../inside/names';
import { say } from '../inside/why';

const result: Part = 'done';

/** First hit of each part that counts; with `strict`, first since the window opened. */
function said(parts: readonly Part[], clause: CallClause, played: PlayedRun): Judgement {
  const counting = inWindow(clause, played.memory, played.call.table.policy);
  const read = parts.map((part) => ({ part, act: played.creditable(part).find(counting) }));
  const inVain = read.flatMap(({ part, act }) => (act ? (toldInVain(part, act, played) ?? []) : []))[0];
  const hits = read.map((it) => (it.part === inVain?.part ? { part: it.part, act: undefined } : it));
  const found = hits.flatMap(({ act }) => (act ? [act] : []));
  const missing = hits.filter(({ act }) => !act).map(({ part }) => part);
  const lacking = withoutStray(
    lackingOf(
      missing.filter((part) => part !== inVain?.part),
      played,
      counting
    ),
    parts,
    played
  );
  const last = found.reduce<(typeof found)[number] | undefined>((a, b) => (a && a.order > b.order ? a : b), undefined);
  return {
    ...(missing.length === 0 && last ? { done: { order: last.order, at_ms: last.at_ms } } : {}),
    ...lacking,
    missing,
    ...(inVain && { inVain, toReview: false }),
    entries: [
      ...read.flatMap(({ act }) => act ?? []),
      ...lacking.uncounted.flatMap(({ act, reason }) => (reason === 'in-passing' ? [] : [act]))
    ].map(evidence)
  };
}

const goodbye = 'close';

function withoutStray(
  lacking: ReturnType<typeof lackingOf>,
  parts: readonly Part[],
  { memory, call }: PlayedRun
): ReturnType<typeof lackingOf> {
  const asked = new Set(Object.values(call.table.policy.questions).flat());
  if (!parts.some((part) => asked.has(part))) return lacking;
  const isMeant = (entry: number | undefined): boolean => {
    const said = new Set(
      memory.acts.filter((act) => act.entry === entry && act.who === 'agent').map(({ name }) => name)
    );
    const own = parts.filter((part) => said.has(part));
    return own.length > 1 && own.some((part) => asked.has(part)) && !said.has(goodbye);
  };
  return {
    ...lacking,
    uncounted: lacking.uncounted.map((it) =>
      it.reason === 'before-window' && !isMeant(it.act.entry) ? { ...it, reason: 'in-passing' } : it
    )
  };
}

/** Returns the missing parts and which of them were heard; to review if only doubt prevents them from counting. */
export function lackingOf(missing: readonly Part[], played: PlayedRun, counting?: (act: Act) => boolean) {
  const read = uncounted(missing, played, counting);
  const doubted = read.filter(({ reason }) => reason === 'unsure');
  return { missing, uncounted: read, toReview: missing.length > 0 && doubted.length === missing.length };
}

/** Rule for a script: all parts, in any wording, over one or several utterances. */
export const parts: Rule<'parts'> = (clause, played) => {
  const judged = said(clause.met.parts, clause, played);
  const misplaced =
    clause.met.step !== undefined && played.irregular(clause.id).some((it) => it.deviation === 'out-of-order');
  // A step of self-help ahead of the one that the policy puts first was done, but not as it should be.
  return misplaced && judged.done ? { ...judged, late: true, deviation: 'out-of-order' } : judged;
};

/** Rule for a script with a limit: the last part must begin in time. */
export const partsWithin: Rule<'parts-within'> = (clause, played) => {
  const judged = said(clause.met.parts, clause, played);
  return { ...judged, ...limitOf(clause, played, judged.done?.at_ms) };
};

export function limitOf(
  { id, timer }: CallClause & { readonly timer: NonNullable<CallClause['timer']> },
  played: PlayedRun,
  done_ms: number | undefined
): Partial<Judgement> {
  const start = played.first(timer.from);
  const running = start && limitInCall(played.call, id, start.at_ms);
  // With the allowance off there is no limit, and nothing to be late for.
  if (!running || !Number.isFinite(running.limit_ms)) return {};
  return { ...running, late: done_ms !== undefined && done_ms > running.due_ms };
}

function toldInVain(part: Part, act: Act, played: PlayedRun): InVain | undefined {
  if (part !== result || played.call.caseFile.case.class !== 'complaint') return undefined;
  const text = played.memory.lines.find(({ who, entry }) => who === 'agent' && entry === act.entry)?.text ?? '';
  const quote = cutShort(text.slice(act.from, act.to));
  const [yes, no] = [yeses(played).at(-1), played.milestones('rejected').at(-1)];
  if (!yes || (no && no.order > yes.order)) return { part, why: say('told-done-unagreed', { quote }) };
  const owed = whatIsOwed(played);
  return owed && { part, why: say('told-done-unentered', { quote, ...owed[0].values }) };
}
