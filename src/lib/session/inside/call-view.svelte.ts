import { endingState, type Call, type CallState } from '#contact/call';
import type { Memory, Refusal } from '#ticket/memory';
import { offersOf, type Offer } from '#contact/ready';
import { checklistOf, faceOf, stageOf, timersOf } from '#contact/view';
import type { CallScreen } from '../call-screen';
import { RecordingSession } from './recording-session.svelte';

/** What a screen reads off the live state of a call: the half of `CallScreen` without verbs. */
export abstract class CallView extends RecordingSession<Memory, Refusal> {
  abstract readonly call: Call;
  readonly #offers = memoizeLast<readonly Offer[]>();
  readonly #checklist = memoizeLast<CallScreen['checklist']>();

  get timers(): CallScreen['timers'] {
    return timersOf(this.call, this.state);
  }
  get face(): CallScreen['face'] {
    return faceOf(this.state);
  }
  get stage(): CallScreen['stage'] {
    return stageOf(this.state);
  }
  get paused(): boolean {
    return this.state.memory.paused;
  }
  protected get isOver(): boolean {
    return this.state.memory.ended !== undefined;
  }
  get ending(): string | undefined {
    return endingState(this.state);
  }
  get wait(): CallScreen['wait'] {
    const { memory, now_ms } = this.state;
    return memory.wait !== undefined && memory.wait.until_ms > now_ms ? { until_ms: memory.wait.until_ms } : undefined;
  }
  get checklist(): CallScreen['checklist'] {
    if (this.call.header.mode !== 'assisted') return [];
    return this.#checklist([this.state.memory], () => checklistOf(this.call, this.state));
  }
  get offers(): readonly Offer[] {
    const { memory, instances } = this.state;
    if (this.call.header.mode !== 'guided' || memory.ended !== undefined || isTalking(this.state, soon_ms)) return [];
    return this.#offers([memory, instances.get('customer')], () => offersOf(this.call, this.state));
  }

  /** Somebody speaks, or is about to. */
  protected get isTalking(): boolean {
    return isTalking(this.state);
  }

  /** Lines are on the table and nobody speaks: the trainee reads, and reading costs no time. */
  protected override get isHeld(): boolean {
    return this.offers.length > 0 && !this.isTalking;
  }
}

/** An answer this near is worth waiting for before the next lines are offered: whoever picks a line would interrupt without knowing. */
const soon_ms = 3000;

/** Somebody speaks or is about to: the agent's line, what the customer makes of it, the customer's answer if it is as near as that. */
function isTalking({ memory, now_ms }: CallState, answer_ms = Infinity): boolean {
  return (
    memory.speaking !== undefined ||
    memory.agentUntil_ms > now_ms ||
    memory.turn !== undefined ||
    memory.replies.some(({ ready_ms }) => ready_ms <= now_ms + answer_ms)
  );
}

/**
 * Remembers what was computed last from these sources: the screen asks several times a second, the sources change only
 * when something happens, and whoever lists the result gets the same list again.
 */
function memoizeLast<T>(): (sources: readonly unknown[], compute: () => T) => T {
  let last: { readonly sources: readonly unknown[]; readonly value: T } | undefined;
  return (sources, compute) => {
    const same = last?.sources.every((source, at) => source === sources[at]) === true;
    if (!same || last === undefined) last = { sources, value: compute() };
    return last.value;
  };
}
