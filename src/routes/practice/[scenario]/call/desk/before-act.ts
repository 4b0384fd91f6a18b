import type { Call, CallState } from '#contact/call';
import { inWindow } from '#contact/in-window';
import { checklistOf, type Expectation } from '#contact/view';
import { own } from '#domain/own';
import type { Fields } from '#domain/entry';
import { callClauseOf, callClauses } from '#machines/call-clauses';
import { callEvents } from '#machines/call-events';
import { holds, isDue, type CallClause } from '#machines/clause';
import { deskActOf } from '#machines/desk-acts';
import type { Desktop } from '#machines/desktop';
import { counted, type Counts } from '#ticket/acts';
import { captureFields } from '#ticket/capture';

interface Piece {
  readonly name: string;
  readonly kind: 'said' | 'filled';
  readonly done: boolean;
  readonly why?: NotCounted;
}

/** Reason why something that was said is still required. */
export type NotCounted = 'early' | Exclude<Counts, 'yes'>;

/** Requirement of the SOP to be said or done before an irreversible act. */
export interface Condition {
  readonly clause: string;
  readonly done: boolean;
  /** Empty if the clause is a single thing. */
  readonly pieces: readonly Piece[];
  /** True if the customer's yes was heard; absent if none is needed. */
  readonly yes?: boolean;
  /** True if the customer said yes before it was their turn. */
  readonly yesEarly?: true;
}

/** Returns the due clauses whose window an act closes: `change-service`, `hand-over`, `close-ticket`, `transfer`. */
export function conditionsOf(call: Call, state: CallState, act: string, fields: Fields = {}): readonly Condition[] {
  const clauses = callClauses.filter((clause) => isClosedBy(act, clause, call));
  const list = checklistOf({ ...call, dueClauses: clauses }, state);
  const given = givenBy(act, fields, call, state);
  return clauses.map((clause) =>
    conditionOf(
      clause,
      list.find((item) => item.clause === clause.id),
      given,
      call,
      state
    )
  );
}

function givenBy(act: string, fields: Fields, { table }: Call, { memory }: CallState): Desktop['fields'] {
  const desk = deskActOf(act)?.form.does?.(memory.desk, fields, table.around(memory));
  return desk === undefined || typeof desk === 'string' ? {} : desk.fields;
}

/** Returns the ids that have to be said for this act itself, in SOP order. */
export function saidBefore(conditions: readonly Condition[], act: string): readonly string[] {
  const own = clausesOf(act);
  const pieces = conditions.filter(({ clause }) => own.includes(clause)).flatMap((condition) => condition.pieces);
  return pieces.filter(({ kind }) => kind === 'said').map(({ name }) => name);
}

function isClosedBy(act: string, clause: CallClause, { caseFile }: Call): boolean {
  const event = deskActOf(act)?.event ?? '';
  const { arises, window } = clause;
  const owed = arises?.at === event && (arises.when === undefined || holds(arises.when, caseFile.case));
  if (!isDue(clause, caseFile.case) && !owed) return false;
  // What is told of it once it is handled (4.1-complaint) is nothing that the act waits for.
  const served = clausesOf(act).flatMap((id) => callClauseOf(id)?.window ?? []);
  const ends = [
    event,
    ...served.flatMap(({ opens, closes }) => (opens === 'handled' ? [] : closes))
  ] as readonly string[];
  return window.closes.some((milestone) => ends.includes(milestone));
}

function clausesOf(act: string): readonly string[] {
  return callEvents[deskActOf(act)?.event ?? '']?.clauses ?? [];
}

function conditionOf(
  clause: CallClause,
  item: Expectation | undefined,
  given: Desktop['fields'],
  call: Call,
  state: CallState
): Condition {
  const { met } = clause;
  const names = met.by === 'parts' ? met.parts : captureFields(clause, call.caseFile.case);
  const pieces = names.map((name): Piece => {
    const done =
      (item !== undefined && !item.missing.includes(name)) || (met.by !== 'parts' && Boolean(own(given, name)));
    const why = done || met.by !== 'parts' ? undefined : whyNot(name, state);
    return { name, kind: met.by === 'parts' ? 'said' : 'filled', done, ...(why && { why }) };
  });
  const yes = saidYes(clause, call, state);
  const isWhole = met.by === 'fields' && pieces.every((piece) => piece.done);
  return {
    clause: clause.id,
    pieces,
    ...(yes === undefined ? {} : { yes }),
    ...(yes === false && state.memory.acts.some(({ name }) => name === 'confirms') && { yesEarly: true }),
    done: (item?.done === true || isWhole) && yes !== false
  };
}

function whyNot(part: string, { memory: { acts } }: CallState): NotCounted | undefined {
  const said = acts.filter(({ kind, name }) => kind === 'part' && name === part);
  const last = said.at(-1)?.counts;
  return said.some(counted) ? 'early' : last === 'yes' ? undefined : last;
}

function saidYes(clause: CallClause, { table: { policy } }: Call, { memory }: CallState): boolean | undefined {
  const asks = policy.questions['confirmation'] ?? [];
  if (clause.met.by !== 'parts' || !clause.met.parts.some((part) => asks.includes(part))) return undefined;
  return memory.acts.filter(inWindow(clause, memory, policy)).some(({ name }) => name === 'confirms');
}
