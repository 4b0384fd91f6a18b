import type { Fields } from '#domain/entry';
import { inLang } from '#domain/text';
import { openDemand, mindOf, type Call, type CallState } from '#contact/call';
import { callClauseOf, callClauses } from '#machines/call-clauses';
import { holds, isDue, type Case } from '#machines/clause';
import { hasLeft } from '#machines/desktop';
import { ticketEvents } from '#machines/ticket-events';
import { captureFields } from '#ticket/capture';
import { counted } from '#ticket/acts';
import { toldAloud } from '#contact/heard-words';
import { worthOf } from '#contact/offers';
import { promisedSum } from '#contact/promises';
import type { DoStep } from '../step';
import { panelsFor, panelsOf, type Panel } from './known';

export interface Now {
  readonly call: Call;
  readonly state: CallState;
}

interface Deed {
  readonly act: string;
  readonly clause?: string;
  readonly by?: string;
  due(now: Now): readonly Fields[];
}

const is = (due: boolean, fields: Fields = {}): readonly Fields[] => (due ? [fields] : []);
const did = ({ state }: Now, name: string): boolean =>
  state.memory.acts.some((act) => act.name === name && counted(act));
const isVerified = ({ state }: Now): boolean => state.memory.desk.identity === 'verified';
const runsDiagnosis = (of: Case): boolean => holds(ticketEvents['diagnosis-run'].when, of) && !of.conditions.emergency;
const isFiled = ({ state: { memory } }: Now): boolean => memory.desk.closed || hasLeft(memory.desk);
const isClauseDue = ({ call }: Now, id: string): boolean => call.dueClauses.some((clause) => clause.id === id);
const conditions = ({ call }: Now) => call.caseFile.case.conditions;

/** True if the customer's identity can still be verified: not tried yet, or one method failed and another is left. */
export const isUnproved = ({ memory }: CallState): boolean =>
  memory.desk.identity === 'unverified' || memory.desk.identity === 'failed';

/** True if no demand is open any more: settled, or put off to someone who takes it over. */
export const isArranged = ({ call, state }: Now): boolean => {
  const { at, demands } = mindOf(state);
  const isRaised = demands.some((demand) => at[demand] !== 'unraised');
  return isRaised && call.table.around(state.memory).demandTold && openDemand(call, state) === undefined;
};

const isSettled = ({ state }: Now): boolean => {
  const { at, demands } = mindOf(state);
  return demands.every((demand) => at[demand] !== 'put-off');
};

const isAgreed = (now: Now): boolean => isArranged(now) && did(now, 'agrees');

const isPassedOn = (now: Now): boolean => now.call.caseFile.team !== undefined && !conditions(now)['settles-on-call'];

function fillable({ call, state }: Now): readonly Fields[] {
  const { caseFile, table } = call;
  const { desk, milestones } = state.memory;
  const told = toldAloud(state.memory, caseFile.facts, table.speech_ms);
  const needed = captureFields(callClauseOf('1.2-capture'), caseFile.case);
  const visits =
    caseFile.team !== undefined &&
    caseFile.case.class === 'fault' &&
    !holds(ticketEvents['repaired-remotely'].when, caseFile.case);
  const agreedVisit = visits && milestones.agreed !== undefined && told.includes('visitTime');
  const values: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(
      told.map((fact) => [fact, fact in caseFile.facts ? String(caseFile.facts[fact]) : undefined])
    ),
    businessType: caseFile.case.business,
    demand: demandOf({ call, state })
  };
  return [...needed, ...(agreedVisit ? ['visitTime'] : [])].flatMap((field) => {
    const value = values[field];
    return desk.fields[field] || value === undefined ? [] : [{ field, value }];
  });
}

/** Returns what the customer wants, in the words of the scenario. */
export function demandOf({ call, state }: Now): string | undefined {
  const { demands, at } = mindOf(state);
  const raised = demands.find((demand) => at[demand] !== 'unraised');
  const title = raised === undefined ? undefined : call.caseFile.scenario.customer.regions[raised]!.title;
  return title && inLang(title, call.header.lang);
}

function whyUnproved({ call, state: { memory } }: Now): string {
  const failed_ms = memory.acts.findLast(({ name }) => name === 'fails-verification')?.at_ms ?? Infinity;
  const { isWordless } = call.table.around(memory);
  const isWhy = (from_ms: number, text: string): boolean => from_ms <= failed_ms && !isWordless(text);
  return memory.lines.findLast(({ who, from_ms, text }) => who === 'customer' && isWhy(from_ms, text))?.text ?? '';
}

function owed({ call: { caseFile }, state }: Now): readonly Fields[] {
  const { acts, desk } = state.memory;
  const offered = new Map(
    acts
      .toArray()
      .flatMap((act) => (act.name === 'solution' && counted(act) ? [[String(act.value), act.yuan] as const] : []))
  );
  return Object.entries(caseFile.scenario.remedies).flatMap(([id, remedy]) => {
    if (!offered.has(id) || !remedy.within || remedy.needs !== 'grant-credit') return [];
    const yuan = promisedSum(remedy, offered.get(id), caseFile) ?? worthOf(remedy, caseFile);
    return yuan !== undefined && !desk.credits.includes(yuan) ? [{ yuan }] : [];
  });
}

const alwaysOpened: readonly Panel[] = ['line', 'bill', 'services'];
const panels = ({ call }: Now): readonly string[] => panelsOf(call).filter((panel) => alwaysOpened.includes(panel));

/** Actions of the desktop, in the order in which they are done. */
export const deeds: readonly Deed[] = [
  {
    act: 'verify-identity',
    clause: '2.1-identity',
    by: 'method',
    due: (now) =>
      is(mindOf(now.state).at['verification'] === 'willing' && isUnproved(now.state), {
        method: 'sms-code'
      })
  },
  {
    act: 'look-up',
    by: 'panel',
    due: (now) =>
      isVerified(now) && !isFiled(now)
        ? panels(now).flatMap((panel) => (now.state.memory.desk.lookedUp.includes(panel) ? [] : [{ panel }]))
        : []
  },
  {
    act: 'check-details',
    clause: '2.1-details',
    due: (now) =>
      is(
        isVerified(now) &&
          !isFiled(now) &&
          !now.state.memory.desk.detailsChecked &&
          now.call.table.around(now.state.memory).comparable
      )
  },
  {
    act: 'run-diagnosis',
    clause: '2.1-diagnose',
    due: (now) =>
      is(isVerified(now) && !isFiled(now) && runsDiagnosis(now.call.caseFile.case) && !now.state.memory.desk.diagnosed)
  },
  {
    act: 'fill-field',
    clause: '1.2-capture',
    by: 'field',
    // Whoever the call is put through to takes its details down.
    due: (now) =>
      conditions(now)['in-scope'] && !isFiled(now) && (isVerified(now) || isArranged(now)) ? fillable(now) : []
  },
  {
    act: 'change-service',
    clause: '1.2-confirm',
    by: 'service',
    due: (now) => {
      const service = String(now.call.caseFile.facts['serviceId']);
      const isOpen =
        now.call.caseFile.desk.services?.some(({ id }) => id === service) &&
        !now.state.memory.desk.cancelled.includes(service);
      return is(isOpen === true && did(now, 'confirms'), { service, action: 'cancel' });
    }
  },
  {
    act: 'grant-credit',
    due: (now) => (did(now, 'confirms') || (conditions(now)['settles-on-call'] && isAgreed(now)) ? owed(now) : [])
  },
  {
    act: 'record-unverifiable',
    clause: '2.1-identity',
    due: (now) =>
      is(!conditions(now)['can-verify'] && isArranged(now) && now.state.memory.desk.identity !== 'unverifiable', {
        reason: whyUnproved(now)
      })
  },
  {
    act: 'add-tag',
    by: 'tag',
    due: (now) =>
      callClauses.flatMap((clause) => {
        const { met, window } = clause;
        if (
          isFiled(now) ||
          met.by !== 'tag' ||
          !isDue(clause, now.call.caseFile.case) ||
          now.state.memory.desk.tags.includes(met.tag)
        )
          return [];
        // What is urgent is marked so once the desktop has shown it, before anybody is told that it is.
        const isTime = isArranged(now) || (conditions(now).emergency && now.state.memory.desk.lookedUp.length > 0);
        return now.state.memory.milestones[window.opens] !== undefined && isTime ? [{ tag: met.tag }] : [];
      })
  },
  {
    act: 'set-label',
    clause: '2.2-label',
    due: (now) => {
      const { class: business, difficulty } = now.call.caseFile.case;
      const { label } = now.state.memory.desk;
      const isRight = label?.business === business && label.difficulty === difficulty;
      return is(isClauseDue(now, '2.2-label') && isArranged(now) && !isFiled(now) && !isRight, {
        business,
        difficulty
      });
    }
  },
  {
    act: 'hand-over',
    clause: '3.1-dispatch',
    by: 'team',
    due: (now) =>
      is(isPassedOn(now) && isArranged(now) && !hasLeft(now.state.memory.desk), { team: now.call.caseFile.team! })
  },
  {
    act: 'transfer',
    clause: '1.1-hotline-transfer',
    due: (now) => {
      const [desk] = now.call.caseFile.expects['transfer-to'] ?? [];
      const isOthers = !conditions(now)['in-scope'] && isAgreed(now) && !hasLeft(now.state.memory.desk);
      return is(isOthers && desk !== undefined, { desk: String(desk), reason: demandOf(now) ?? '' });
    }
  },
  {
    act: 'close-ticket',
    due: (now) =>
      is(conditions(now)['settles-on-call'] && isAgreed(now) && isSettled(now) && !now.state.memory.desk.closed)
  },
  {
    act: 'end-call',
    // Whoever has said goodbye too early is still led to what has to be done before.
    due: (now) => {
      const { desk } = now.state.memory;
      const isDone = desk.closed || hasLeft(desk) || desk.identity === 'unverifiable';
      return is(did(now, 'close') && isArranged(now) && isDone);
    }
  }
];

/** Returns a look-up for each record needed before a line, so that no unseen sum is mentioned. */
export function looksFor(call: Call, state: CallState, line: string): readonly DoStep[] {
  if (!isVerified({ call, state })) return [];
  return panelsFor(call, state, line).map((panel) => ({
    is: 'do',
    act: 'look-up',
    fields: { panel },
    control: `look-up:${panel}`
  }));
}

export function deedsDue(call: Call, state: CallState): readonly DoStep[] {
  return deeds.flatMap((deed) => deed.due({ call, state }).map((fields) => stepOf(deed, fields)));
}

function stepOf({ act, clause, by }: Deed, fields: Fields): DoStep {
  return {
    is: 'do',
    act,
    fields,
    control: by === undefined || act === 'hand-over' ? act : `${act}:${String(fields[by])}`,
    ...(clause === undefined ? {} : { clause })
  };
}
