import { createActor, type Actor, type AnyStateMachine, type EventFromLogic, type SnapshotFrom } from 'xstate';

/** Running chart whose snapshot a screen can follow, for actors that outlive components. */
export class RuneActor<Machine extends AnyStateMachine> {
  readonly #actor: Actor<Machine>;
  #snapshot = $state.raw() as SnapshotFrom<Machine>;

  constructor(machine: Machine) {
    this.#actor = createActor(machine as AnyStateMachine) as Actor<Machine>;
    this.#actor.subscribe((snapshot) => (this.#snapshot = snapshot));
    this.#actor.start();
    this.#snapshot = this.#actor.getSnapshot();
  }

  get snapshot(): SnapshotFrom<Machine> {
    return this.#snapshot;
  }

  send(event: EventFromLogic<Machine>): void {
    this.#actor.send(event);
  }
}
