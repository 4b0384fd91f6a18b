import { endingState, type Call } from '#play/call';
import type { Refusal } from '#play/desk';
import type { Memory } from '#play/memory';
import { offersOf, type Offer } from '#play/ready';
import { checklistOf, faceOf, stageOf, timersOf } from '#play/view';
import type { CallScreen } from './call-screen';
import { isTaken, isTalking } from './turn-taking';
import { memoizeLast } from './memoize-last';
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
    if (this.call.header.mode !== 'guided' || memory.ended !== undefined || isTaken(this.state)) return [];
    return this.#offers([memory, instances.get('customer')], () => offersOf(this.call, this.state));
  }

  /** Lines are on the table and nobody speaks: the trainee reads, and reading costs no time. */
  protected override get isHeld(): boolean {
    return this.offers.length > 0 && !isTalking(this.state);
  }
}
