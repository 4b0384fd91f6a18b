import { endingState, type Call } from '#contact/call';
import type { Memory, Refusal } from '#ticket/memory';
import type { Coach, SayStep, Step } from '#coach/coach';
import type { Offer } from '#contact/ready';
import { checklistOf, faceOf, isTalking, stageOf, timersOf } from '#contact/view';
import type { CallScreen } from '../call-screen';
import type { RecordingDeps, ShownLines } from './deps';
import { RecordingSession } from './recording-session.svelte';

/** Live state of a call for a screen: the half of `CallScreen` without methods. */
export abstract class CallView extends RecordingSession<Memory, Refusal> {
  abstract readonly call: Call;
  protected abstract override readonly deps: RecordingDeps & { readonly shown: ShownLines };
  protected abstract coach: Coach | undefined;
  protected isLed = $state(false);
  readonly #offers = memoizeLast<readonly Offer[]>();
  readonly #steps = memoizeLast<readonly Step[]>();
  readonly #checklist = memoizeLast<CallScreen['checklist']>();

  /** Timers of the call; in a drill, only those of its own clauses. */
  get timers(): CallScreen['timers'] {
    return timersOf(this.call, this.state).filter(({ clause }) => this.#isJudged(clause));
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
    return this.#checklist([this.state.memory], () =>
      checklistOf(this.call, this.state).filter(({ clause }) => this.#isJudged(clause))
    );
  }
  #isJudged(clause: string): boolean {
    return this.call.header.drill?.clauses.includes(clause) ?? true;
  }
  get steps(): readonly Step[] {
    const { coach } = this;
    const { memory, instances } = this.state;
    if (!coach || !this.isLed || memory.ended !== undefined) return [];
    const { owed } = this;
    const sources = [memory, instances.get('customer'), isTalking(this.state, soon_ms), this.wait === undefined, owed];
    const canRead = (text: string) => this.canRead(text);
    return this.#steps(sources, () => coach.nextSteps(this.call, this.state, { canRead, owed }));
  }
  get offers(): readonly Offer[] {
    const [now] = this.steps;
    const { coach } = this;
    if (this.call.header.mode !== 'guided' || !coach || now?.is !== 'say') return [];
    return this.#offers([this.steps], () => this.#offersFor(coach, now));
  }

  #offersFor(coach: Coach, now: SayStep): readonly Offer[] {
    const { id } = this.call.header;
    const turn = this.state.memory.lines.filter(({ who }) => who === 'agent').length;
    const all = this.deps.shown.all();
    const linesOf = (isMeant: (it: (typeof all)[number]) => boolean) => all.filter(isMeant).map(({ line }) => line);
    const offers = coach.optionsOf(this.call, this.state, now, {
      canRead: (text) => this.canRead(text),
      shown: linesOf((it) => it.call === id && it.turn < turn),
      earlier: linesOf((it) => it.call !== id)
    });
    this.deps.shown.note(
      id,
      turn,
      offers.flatMap((offer) => (offer.bad ? [offer.id] : []))
    );
    return offers;
  }

  protected get isTalking(): boolean {
    return isTalking(this.state);
  }

  /** Guided mode: id of the line that would have been right when a bad one was last picked. */
  protected abstract get owed(): string | undefined;

  protected abstract canRead(text: string): boolean;

  get ringing(): boolean {
    return !this.begun && this.readOnly === undefined && this.ending === undefined;
  }

  /** Returns call time for wall time: more in guided mode, but never beyond the next event. */
  protected hurried_ms(passed_ms: number): number {
    const { memory, now_ms } = this.state;
    if (this.call.header.mode !== 'guided') return passed_ms;
    const speaking = memory.speaking === undefined ? undefined : memory.lines.at(memory.speaking);
    const next = speaking
      ? [speaking.until_ms]
      : [memory.agentUntil_ms, ...memory.replies.map(({ ready_ms }) => ready_ms)].filter((at_ms) => at_ms > now_ms);
    // The customer is at the modem: nobody speaks, and nothing is to be done until something happens.
    const isAway =
      next.length === 0 &&
      this.wait === undefined &&
      this.steps[0]?.is === 'listen' &&
      this.coach?.isBusy(this.call, this.state) === true;
    if (isAway) next.push(this.state.queue.first?.due_ms ?? Infinity);
    const left_ms = Math.min(...next) - now_ms;
    if (left_ms > hurry.within_ms) return passed_ms;
    const times = speaking ? hurry.customer : hurry.trainee;
    return Math.min(passed_ms * times, Math.max(passed_ms, left_ms));
  }

  /** Guided mode: true if a step is due and nobody speaks. Reading and looking cost no time. */
  protected override get isHeld(): boolean {
    if (this.call.header.mode !== 'guided') return false;
    const [now] = this.steps;
    return !this.isLed || ((now?.is === 'say' || now?.is === 'do') && !this.isTalking);
  }
}

const hurry = { customer: 2, trainee: 8, within_ms: 90_000 } as const;

const soon_ms = 3000;

function memoizeLast<T>(): (sources: readonly unknown[], compute: () => T) => T {
  let last: { readonly sources: readonly unknown[]; readonly value: T } | undefined;
  return (sources, compute) => {
    const same = last?.sources.every((source, at) => source === sources[at]) === true;
    if (!same || last === undefined) last = { sources, value: compute() };
    return last.value;
  };
}
