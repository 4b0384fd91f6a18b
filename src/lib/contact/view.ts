import { assert } from '#domain/assert';
import { holds, type Milestone, type Timer as SopTimer } from '#machines/clause';
import { limitInCall, mindOf, sopValue, type Call, type CallState } from './call';
import { timerFactsIn } from '#ticket/memory';
import { counted } from '#ticket/acts';
import { inWindow } from './in-window';

export interface TimerView {
  readonly clause: string;
  readonly to: Milestone;
  readonly next: Milestone;
  readonly kind: SopTimer['kind'];
  readonly is: 'running' | 'breached' | 'met';
  readonly started_ms: number;
  /** Infinity when the allowance switches limits off. */
  readonly limit_ms: number;
  readonly due_ms: number;
  readonly met_ms?: number;
}

/** Returns the started timers, in SOP order. */
export function timersOf(call: Call, state: CallState): readonly TimerView[] {
  return call.dueClauses.flatMap(({ id: clause, timer }): TimerView[] => {
    const facts = timerFactsIn(state.memory, clause);
    const started = facts.findLast((fact) => fact.kind === 'started');
    const limit = started && limitInCall(call, clause, started.at_ms);
    if (!timer || !limit) return [];
    const last = facts.at(-1)!;
    const breached = facts.some((fact) => fact.kind === 'breached');
    const met = facts.findLast((fact) => fact.kind === 'met');
    return [
      {
        clause,
        to: timer.to,
        next: timer.through?.find((step) => state.memory.milestones[step] === undefined) ?? timer.to,
        kind: timer.kind,
        is: last.kind === 'started' ? 'running' : breached ? 'breached' : 'met',
        started_ms: started.at_ms,
        ...limit,
        ...(met ? { met_ms: met.at_ms } : {})
      }
    ];
  });
}

/** Returns the SOP stage of the call, or its ending. */
export function stageOf(state: CallState): { readonly stage: string; readonly inside?: string } {
  const contact = sopValue(state)['contact'];
  if (typeof contact === 'string') return { stage: contact };
  const [name, inside] = Object.entries(contact as Record<string, string>)[0] ?? [];
  assert(name !== undefined, 'a contact in a stage', contact);
  return { stage: name, inside: String(inside) };
}

/** Returns the customer's face: 0 furious, 1 annoyed, 2 neutral, 3 calm, 4 pleased. */
export function faceOf(state: CallState): 0 | 1 | 2 | 3 | 4 {
  return faceOfMood(mindOf(state).mood);
}

export function faceOfMood(mood: number): 0 | 1 | 2 | 3 | 4 {
  return mood <= -3 ? 0 : mood < 0 ? 1 : mood === 0 ? 2 : mood <= 2 ? 3 : 4;
}

export interface Expectation {
  readonly clause: string;
  readonly missing: readonly string[];
  readonly done: boolean;
  /** False for a limit that runs on after the call and is met by others. */
  readonly todo: boolean;
}

/** Returns the live checklist: due clauses, open or done, in SOP order; no forbidden clauses or closing facts. */
export function checklistOf(call: Call, state: CallState): readonly Expectation[] {
  const { acts, milestones, desk } = state.memory;
  const came = (milestone: Milestone) => milestones[milestone] !== undefined;
  const parts = acts.filter((act) => act.kind === 'part' && counted(act));
  return call.dueClauses.flatMap((clause): Expectation[] => {
    const open = came(clause.window.opens);
    const { met } = clause;
    const item = (missing: readonly string[], done = missing.length === 0): Expectation[] =>
      open || done
        ? [{ clause: clause.id, missing, done, todo: met.by !== 'within' || canRunOut(call, clause.id) }]
        : [];
    switch (met.by) {
      case 'parts':
      case 'parts-within':
      case 'order': {
        // As the scorecard has it: what must be said in its window counts from there.
        const counting = new Set(
          parts.filter(inWindow(clause, state.memory, call.table.policy)).map(({ name }) => name)
        );
        return item(met.parts.filter((part) => !counting.has(part)));
      }
      case 'within':
      case 'wait':
        return item([], came(clause.timer!.to));
      case 'milestone':
        return item([], came(met.instant));
      case 'fields': {
        const fields = [
          ...met.fields,
          ...(met.also ?? []).flatMap((also) => (holds(also.when, call.caseFile.case) ? also.fields : []))
        ];
        return item(fields.filter((field) => !desk.fields[field]));
      }
      case 'tag':
        return item([], desk.tags.includes(met.tag));
      case 'label':
        return item([], desk.label !== undefined);
      default:
        return [];
    }
  });
}

const longest = 2;

function canRunOut({ table, caseFile }: Call, clause: string): boolean {
  const limit_ms = table.policy.limits_ms[clause];
  return limit_ms !== undefined && limit_ms <= caseFile.scenario.minutes * 60_000 * longest;
}

/** True if somebody speaks or is about to: the agent, or the customer with an answer due within `answer_ms`. */
export function isTalking({ memory, now_ms }: CallState, answer_ms = Infinity): boolean {
  return (
    memory.speaking !== undefined ||
    memory.agentUntil_ms > now_ms ||
    memory.turn !== undefined ||
    memory.replies.some(({ ready_ms }) => ready_ms <= now_ms + answer_ms)
  );
}
