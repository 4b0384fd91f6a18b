import { endingState, type Call, type CallState } from '#play/call';
import { offersOf, type Offer } from '#play/ready';
import { checklistOf, faceOf, stageOf, timersOf } from '#play/view';
import type { CallScreen } from './call-screen';
import { isTaken, isTalking } from './turn-taking';
import { memoizeLast } from './memoize-last';

/** What a screen reads off the live state of a call: the half of `CallScreen` without verbs. */
export class CallView {
  readonly call: Call;
  /** Replaced, never changed: a screen follows it as one value. */
  protected live: CallState = $state.raw() as CallState;
  readonly #offers = memoizeLast<readonly Offer[]>();
  readonly #checklist = memoizeLast<CallScreen['checklist']>();

  constructor(call: Call, state: CallState) {
    this.call = call;
    this.live = state;
  }

  get state(): CallState {
    return this.live;
  }
  get now_ms(): number {
    return this.live.now_ms;
  }
  get timers(): CallScreen['timers'] {
    return timersOf(this.call, this.live);
  }
  get face(): CallScreen['face'] {
    return faceOf(this.live);
  }
  get stage(): CallScreen['stage'] {
    return stageOf(this.live);
  }
  get paused(): boolean {
    return this.live.memory.paused;
  }
  get ending(): string | undefined {
    return endingState(this.live);
  }
  get wait(): CallScreen['wait'] {
    const { memory, now_ms } = this.live;
    return memory.wait !== undefined && memory.wait.until_ms > now_ms ? { until_ms: memory.wait.until_ms } : undefined;
  }
  get checklist(): CallScreen['checklist'] {
    if (this.call.header.mode !== 'assisted') return [];
    return this.#checklist([this.live.memory], () => checklistOf(this.call, this.live));
  }
  get offers(): readonly Offer[] {
    const { memory, instances } = this.live;
    if (this.call.header.mode !== 'guided' || memory.ended !== undefined || isTaken(this.live)) return [];
    return this.#offers([memory, instances.get('customer')], () => offersOf(this.call, this.live));
  }

  /** Lines are on the table and nobody speaks: the trainee reads, and reading costs no time. */
  protected get isReading(): boolean {
    return this.offers.length > 0 && !isTalking(this.live);
  }
}
