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

/** One thing of a clause: a part that is said, or a field that is filled in. */
interface Piece {
  readonly name: string;
  readonly kind: 'said' | 'filled';
  readonly done: boolean;
  /** Why it is not done though it was said: before its turn, or as the line has it. */
  readonly why?: NotCounted;
}

/** Why something that was said is still asked for. */
export type NotCounted = 'early' | Exclude<Counts, 'yes'>;

/** Something that the SOP wants said or done before an act that cannot be undone. */
export interface Condition {
  readonly clause: string;
  readonly done: boolean;
  /** Empty where the clause is one thing. */
  readonly pieces: readonly Piece[];
  /** Where the customer has to say yes: whether that was heard. */
  readonly yes?: boolean;
  /** They have said yes, but before it was their turn. */
  readonly yesEarly?: true;
}

/**
 * What the SOP wants before an act of the desktop: the clauses due in this case whose window the act closes. Which they are says the
 * catalogue: a window closes with the act's event, or with what closes the windows of the clauses that the event serves.
 * @param act `change-service`, `hand-over`, `close-ticket`, `transfer`
 * @param fields what is being given with it: that counts as given
 */
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

/** What stands on the ticket once the act is done with these fields. */
function givenBy(act: string, fields: Fields, { table }: Call, { memory }: CallState): Desktop['fields'] {
  const desk = deskActOf(act)?.form.does?.(memory.desk, fields, table.around(memory));
  return desk === undefined || typeof desk === 'string' ? {} : desk.fields;
}

/** What has to be said for the very act, in the order of the SOP: what one asks oneself before doing it. */
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

/** The clauses that the act's event serves. */
function clausesOf(act: string): readonly string[] {
  return callEvents[deskActOf(act)?.event ?? '']?.clauses ?? [];
}

/** @param item what the checklist has of it; nothing if its window has not opened */
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

/** Of what was said and is asked for all the same, why: it counted, but before its turn; else as the last line that said it has it. */
function whyNot(part: string, { memory: { acts } }: CallState): NotCounted | undefined {
  const said = acts.filter(({ kind, name }) => kind === 'part' && name === part);
  const last = said.at(-1)?.counts;
  return said.some(counted) ? 'early' : last === 'yes' ? undefined : last;
}

/** Where the clause asks the customer to confirm: whether the customer has, in its window. */
function saidYes(clause: CallClause, { table: { policy } }: Call, { memory }: CallState): boolean | undefined {
  const asks = policy.questions['confirmation'] ?? [];
  if (clause.met.by !== 'parts' || !clause.met.parts.some((part) => asks.includes(part))) return undefined;
  return memory.acts.filter(inWindow(clause, memory, policy)).some(({ name }) => name === 'confirms');
}
