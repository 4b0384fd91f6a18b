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

/** What a deed is worked out from. */
export interface Now {
  readonly call: Call;
  readonly state: CallState;
}

/** A deed of the desktop: the fields with which it is due now, each of them one step. */
interface Deed {
  readonly act: string;
  readonly clause?: string;
  /** It has a control for each value of this field. */
  readonly by?: string;
  due(now: Now): readonly Fields[];
}

const is = (due: boolean, fields: Fields = {}): readonly Fields[] => (due ? [fields] : []);
const did = ({ state }: Now, name: string): boolean =>
  state.memory.acts.some((act) => act.name === name && counted(act));
const isVerified = ({ state }: Now): boolean => state.memory.desk.identity === 'verified';
/** What is not a matter of a modem has the diagnosis system (2.1-diagnose). */
const runsDiagnosis = (of: Case): boolean => holds(ticketEvents['diagnosis-run'].when, of) && !of.conditions.emergency;
/** The ticket is closed, or not the agent's any more: nobody looks anything up for it, or writes on it. */
const isFiled = ({ state: { memory } }: Now): boolean => memory.desk.closed || hasLeft(memory.desk);
const isClauseDue = ({ call }: Now, id: string): boolean => call.dueClauses.some((clause) => clause.id === id);
const conditions = ({ call }: Now) => call.caseFile.case.conditions;

/** Who the customer is can still be shown: nobody has tried yet, or one way has failed and the other is left. */
export const isUnproved = ({ memory }: CallState): boolean =>
  memory.desk.identity === 'unverified' || memory.desk.identity === 'failed';

/** What was wanted of the agent is wanted no more: it was settled, or put off to whoever takes it over. */
export const isArranged = ({ call, state }: Now): boolean => {
  const { at, demands } = mindOf(state);
  const isRaised = demands.some((demand) => at[demand] !== 'unraised');
  return isRaised && call.table.around(state.memory).demandTold && openDemand(call, state) === undefined;
};

/** What was wanted has been done: nothing was put off to others. */
const isSettled = ({ state }: Now): boolean => {
  const { at, demands } = mindOf(state);
  return demands.every((demand) => at[demand] !== 'put-off');
};

/** The customer has agreed to what came of it, and nobody has gone back on that. */
const isAgreed = (now: Now): boolean => isArranged(now) && did(now, 'agrees');

/** Someone has to take it over: the label and the team decide who. */
const isPassedOn = (now: Now): boolean => now.call.caseFile.team !== undefined && !conditions(now)['settles-on-call'];

/** Fields of the ticket that can be filled in with what was told and what the case is about. */
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

/** What the customer wants, in the words of the scenario. */
export function demandOf({ call, state }: Now): string | undefined {
  const { demands, at } = mindOf(state);
  const raised = demands.find((demand) => at[demand] !== 'unraised');
  const title = raised === undefined ? undefined : call.caseFile.scenario.customer.regions[raised]!.title;
  return title && inLang(title, call.header.lang);
}

/** Why nobody can be verified: what the customer said when it failed, or said last, and what says something. */
function whyUnproved({ call, state: { memory } }: Now): string {
  const failed_ms = memory.acts.findLast(({ name }) => name === 'fails-verification')?.at_ms ?? Infinity;
  const { isWordless } = call.table.around(memory);
  const isWhy = (from_ms: number, text: string): boolean => from_ms <= failed_ms && !isWordless(text);
  return memory.lines.findLast(({ who, from_ms, text }) => who === 'customer' && isWhy(from_ms, text))?.text ?? '';
}

/** Sums that were offered, agreed to, and have to be entered before they are more than words: as they were named, else what the remedy is worth. */
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

/** Records that are looked into for what they are: the state of the line, what is charged. */
const alwaysOpened: readonly Panel[] = ['line', 'bill', 'services'];
const panels = ({ call }: Now): readonly string[] => panelsOf(call).filter((panel) => alwaysOpened.includes(panel));

/** What the desktop asks for, in the order in which it is done. */
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

/** A look into each record that alone says what a line names: nobody tells a customer a sum that they have not seen. */
export function looksFor(call: Call, state: CallState, line: string): readonly DoStep[] {
  if (!isVerified({ call, state })) return [];
  return panelsFor(call, state, line).map((panel) => ({
    is: 'do',
    act: 'look-up',
    fields: { panel },
    control: `look-up:${panel}`
  }));
}

/** What is to be done on the desktop now. */
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
