import { holds, type ClosingFact } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import { isDue } from '#contact/call';
import { beyondAuthority, mostGoodwill_yuan, plain } from '#contact/handover-defects';
import { promisesIn } from '#contact/promises';
import type { Act } from '#ticket/acts';
import { hundredths, windowInRun, windowOf } from './clause-findings';
import { evidence, type PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';

interface ClosingFactReading {
  readonly met: boolean;
  readonly entries: readonly Evidence[];
  readonly why: Sentence;
}

const say = (code: string, values: Sentence['values'] = {}): Sentence => ({ code, values });

/** Findings of the outcome verdict: what became of the customer, read when the trainee's part ends. */
export function outcomeFindings(played: PlayedRun): readonly Finding[] {
  const { policy } = played.call.table;
  return callClauses.flatMap((clause) => {
    const { met } = clause;
    if (met.by !== 'facts' || !isDue(clause, played.call.caseFile.case)) return [];
    return met.facts
      .filter(({ when }) => when === undefined || holds(when, played.call.caseFile.case))
      .map(({ fact }): Finding => {
        const read = readers[fact](played);
        const max = policy.outcomeWeights[fact] * hundredths;
        return {
          id: `${clause.id}.${fact}`,
          clause: clause.id,
          fact,
          dimension: 'outcome',
          verdict: read.met ? 'met' : 'missed',
          window: windowInRun(clause, windowOf(clause, played)),
          points: read.met ? max : 0,
          max,
          lost: 0,
          gate: false,
          entries: read.entries,
          why: read.why,
          remedy: remedyOf(fact, played)
        };
      });
  });
}

function remedyOf(fact: ClosingFact, { call }: PlayedRun): Sentence {
  const { policy } = call.table;
  return fact === 'keepable' && call.caseFile.case.conditions.emergency
    ? say('be-keepable-news', { limit_ms: policy.earliestPromise_ms['emergency-progress'] })
    : say(`be-${fact}`, { limit_ms: policy.limits_ms['3.2-complaint-24h'] ?? 0 });
}

const readers: Readonly<Record<ClosingFact, (played: PlayedRun) => ClosingFactReading>> = {
  settled,
  accepted,
  keepable,
  'within-authority': withinAuthority
};

const lastDesk = (played: PlayedRun, name: string): readonly Evidence[] => {
  const act = played.memory.acts.findLast((it) => it.name === `desk:${name}`);
  return act ? [evidence(act)] : [];
};

/** Solved, or handed to the right team with address and contact equal to the case's truth. */
function settled(played: PlayedRun): ClosingFactReading {
  const { memory, ending, regular } = played;
  const { caseFile } = played.call;
  const { desk } = memory;
  if (!regular) return { met: false, entries: [], why: say('left-unsettled') };
  if (ending === 'solved-on-the-spot') {
    const entries = lastDesk(played, 'close-ticket');
    if (!caseFile.case.conditions['solvable-on-the-spot']) return { met: false, entries, why: say('closed-unsolved') };
    if (caseFile.case.class === 'fault') {
      const back = memory.acts.some((act) => act.name === 'recovers');
      return { met: back, entries, why: say(back ? 'solved' : 'closed-still-broken') };
    }
    const open = unkept(played);
    if (open) return { met: false, entries, why: say('promised-not-entered', { remedy: open }) };
    const agreed = played.first('agreed') !== undefined;
    return { met: agreed, entries, why: say(agreed ? 'solved' : 'closed-not-agreed') };
  }
  if (ending === 'handed-over') {
    const entries = lastDesk(played, 'hand-over');
    if (caseFile.team === undefined) return { met: false, entries, why: say('handed-over-needlessly') };
    if (desk.team !== caseFile.team) return { met: false, entries, why: say('wrong-team') };
    for (const field of ['serviceAddress', 'contact'] as const) {
      const truth = caseFile.facts[field];
      if (truth === undefined) continue;
      const given = desk.fields[field];
      if (!given) return { met: false, entries, why: say('field-empty', { field }) };
      if (plain(given) !== plain(String(truth)))
        return { met: false, entries, why: say('field-wrong', { field, given }) };
    }
    return { met: true, entries, why: say('right-team') };
  }
  if (ending === 'transferred') {
    const out = !caseFile.case.conditions['in-scope'];
    return { met: out, entries: lastDesk(played, 'transfer'), why: say(out ? 'right-desk' : 'transferred-in-scope') };
  }
  const excused = !caseFile.case.conditions['can-verify'];
  return { met: excused, entries: [], why: say(excused ? 'solved' : 'left-unsettled') };
}

/** A remedy that was promised and never entered on the desktop, by its label. */
function unkept(played: PlayedRun): Finding['why']['values'][string] | undefined {
  const { remedies } = played.call.caseFile.scenario;
  const { cancelled, credits } = played.memory.desk;
  const offered = new Set(played.acts('solution').map((act) => String(act.value)));
  for (const id of offered) {
    const remedy = remedies[id];
    if (!remedy?.within) continue;
    if (remedy.needs === 'change-service' && cancelled.length === 0) return remedy.label;
    if (remedy.needs === 'grant-credit' && !credits.some((yuan) => yuan === (remedy.yuan ?? yuan))) return remedy.label;
  }
  return undefined;
}

/** The customer agreed to what happens next, and has not gone back on it. */
function accepted(played: PlayedRun): ClosingFactReading {
  const agreed = played.milestones('agreed').at(-1);
  const rejected = played.milestones('rejected').at(-1);
  const met = agreed !== undefined && (rejected === undefined || rejected.order < agreed.order) && played.regular;
  return {
    met,
    entries: agreed ? played.evidenceOf(agreed) : [],
    why: say(met ? 'agreed' : rejected && !agreed ? 'rejected' : 'never-agreed')
  };
}

/** A solution was put, or a time was given that the SOP's limits can keep. */
function keepable(played: PlayedRun): ClosingFactReading {
  const solution = played.acts('solution')[0];
  const given = promisesIn(played.call, played.memory);
  const hasty = given.find((promise) => promise.hasty);
  if (hasty) return { met: false, entries: [evidence(hasty.act)], why: say('promise-cannot-be-kept') };
  const put = given[0]?.act ?? solution ?? solvedBy(played);
  return {
    met: put !== undefined,
    entries: put ? [evidence(put)] : [],
    why: say(put ? 'promise-can-be-kept' : 'nothing-was-put')
  };
}

/** A fault that is cured on the call: the guidance that cured it is the solution that was put. */
function solvedBy(played: PlayedRun): Act | undefined {
  return played.call.caseFile.case.class === 'fault' && played.memory.acts.some((act) => act.name === 'recovers')
    ? played.acts('restart')[0]
    : undefined;
}

/** Nothing beyond one's authority was promised. Met only if a solution or a time was put. */
function withinAuthority(played: PlayedRun): ClosingFactReading {
  const promised = promisesIn(played.call, played.memory).map(({ act }) => act);
  const put = [...played.acts('solution'), ...promised].sort((a, b) => a.order - b.order);
  const beyond = beyondAuthority(played.call, put);
  const credited = played.memory.desk.credits.reduce((sum, yuan) => sum + yuan, 0);
  if (beyond) return { met: false, entries: [evidence(beyond)], why: say('beyond-authority') };
  if (credited > mostGoodwill_yuan(played.call))
    return {
      met: false,
      entries: lastDesk(played, 'grant-credit'),
      why: say('credit-beyond-authority', { yuan: credited })
    };
  const first = put[0] ?? solvedBy(played);
  return {
    met: first !== undefined,
    entries: first ? [evidence(first)] : [],
    why: say(first ? 'within-authority' : 'nothing-was-put')
  };
}
