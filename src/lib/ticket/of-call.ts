import type { DoneEntry, Fields } from '#domain/entry';
import { counted, type Act } from '#ticket/acts';
import type { Call, CallState } from '#play/call';
import { customerEvents, deskEvent, speechEvents } from '#play/events';
import { timeAt, type TimeSaid } from '#play/promises';
import { captureFields } from './capture';
import { eventsSaid as eventsSaidOn, forbiddenEvent, overAsked, promiseOf, unclear, type EventSaid } from './said';

/**
 * What was done in a call, as the log of the ticket that the call was about: the same acts, by the same mapping to events, and the events
 * that only a ticket knows. Lines that did not count are not in it.
 */
export function entriesOfCall(call: Call, state: CallState): readonly DoneEntry[] {
  const { acts, facts } = state.memory;
  const given = facts
    .filter(({ kind, name }) => kind === 'milestone' && name === 'data-given')
    .map(({ order, at_ms }) => ({ order, entry: { at_ms, who: 'agent', do: 'data-given' } as const }));
  const needed = captureFields(call.caseFile.case);
  const filled = new Set<string>();
  const done: { readonly order: number; readonly entry: DoneEntry }[] = [...given];
  const add = ({ order, at_ms }: Act, entry: Omit<DoneEntry, 'at_ms'>) =>
    done.push({ order, entry: { at_ms, ...entry } });
  for (const act of acts) {
    if (act.kind === 'customer') {
      const event = customerEvents[act.name as keyof typeof customerEvents];
      // To verify is the agent's act, though it takes the customer's answer.
      if (event) add(act, { who: event === 'identity-verified' ? 'agent' : 'customer', do: event });
    } else if (act.kind === 'desk') {
      const name = act.name.slice('desk:'.length);
      if (name === 'fill-field') {
        filled.add(String(act.value));
        if (needed.every((field) => filled.has(field)))
          add(act, { who: 'agent', do: 'captured', with: captured(needed, state) });
      }
      const event = deskEvent(name, act.value);
      if (event) add(act, { who: 'agent', do: event.type, ...fieldsOf(event.type, act, state) });
    } else if (act.kind === 'forbidden' && counted(act)) {
      const event = forbiddenEvent(act.name);
      if (event) add(act, { who: 'agent', do: event });
    }
    // A line is judged once, with the first act of it.
    if (act.entry !== undefined && act === acts.find((it) => it.entry === act.entry))
      for (const event of unclearIn(act.entry, call, state)) add(act, { who: 'agent', ...event });
    // The acts of one line make their events together, behind the last of them.
    if (isSaid(act) && act === acts.findLast((it) => it.entry === act.entry && isSaid(it))) {
      const said = acts.filter((it) => it.entry === act.entry && isSaid(it));
      const before = acts.filter((it) => it.order < said[0]!.order);
      for (const event of eventsSaid(said, before, call))
        add(act, { who: 'agent', do: event, ...promiseOf(event, timesIn(said, state), call.table.policy) });
      // Asked is asked, spoken over or not.
      const asked = said.filter(({ counts }) => counts !== 'doubtful');
      for (const event of overAsked(asked, call.caseFile.case, call.table.policy)) add(act, { who: 'agent', ...event });
    }
  }
  return done.sort((a, b) => a.order - b.order).map(({ entry }) => entry);
}

const isSaid = ({ kind }: Act): boolean => kind === 'part' || kind === 'talk';

/** What was written down. An empty field is as good as none. */
function captured(needed: readonly string[], { memory }: CallState): Fields {
  return Object.fromEntries(
    needed.flatMap((field) => (memory.desk.fields[field] ? [[field, memory.desk.fields[field]]] : []))
  );
}

/** Events of the call's own mapping, then those that parts make for a ticket alone. */
function eventsSaid(said: readonly Act[], before: readonly Act[], { caseFile }: Call): readonly string[] {
  const ofCall = speechEvents(said, before).map(({ type }) => type);
  const now = new Set(said.filter(counted).map(({ name }) => name));
  const ever = new Set([
    ...now,
    ...before.filter((act) => counted(act) && act.entry !== undefined).map(({ name }) => name)
  ]);
  return [...ofCall, ...eventsSaidOn(now, ever, caseFile.case, 'agent').filter((event) => !ofCall.includes(event))];
}

function unclearIn(entry: number, { caseFile, table }: Call, { memory }: CallState): readonly EventSaid[] {
  const line = memory.lines.find((it) => it.who === 'agent' && it.entry === entry);
  return line ? unclear(line.text, caseFile.case, caseFile.lang, table.policy, 'agent') : [];
}

/** Times that a line gives. */
function timesIn(said: readonly Act[], { memory }: CallState): readonly TimeSaid[] {
  return said.filter(counted).map((act) => ({ name: act.name, value: act.value, ...timeAt(act, memory) }));
}

/** What a desktop act carries over to the ticket. */
function fieldsOf(event: string, act: Act, { memory }: CallState): { readonly with?: Fields } {
  const { desk } = memory;
  switch (event) {
    case 'tagged':
      return { with: { tag: String(act.value) } };
    case 'labelled':
      return desk.label ? { with: { business: desk.label.business, difficulty: desk.label.difficulty } } : {};
    case 'handed-over':
      return { with: { team: String(act.value) } };
    case 'transferred':
      return {
        with: {
          transferTarget: String(act.value),
          ...(desk.fields['transferReason'] ? { transferReason: desk.fields['transferReason'] } : {})
        }
      };
    default:
      return {};
  }
}
