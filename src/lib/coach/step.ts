import type { Fields } from '#domain/entry';

/** Step for the trainee. `listen`: the customer is speaking or busy; `wait`: an agreed wait runs and can be skipped. */
export type Step = SayStep | DoStep | { readonly is: 'listen' | 'wait' };

/** Something to say: the ready line that says it, and its missing parts and acts, with the datum asked for. */
export interface SayStep {
  readonly is: 'say';
  readonly line: string;
  readonly means: readonly { readonly name: string; readonly value?: string }[];
  /** Customer's words that it answers, if it says nothing that has a name. */
  readonly to?: string;
  /** Name of the customer's demand, if those words ask for nothing or are too long. */
  readonly about?: string;
}

export interface DoStep {
  readonly is: 'do';
  readonly act: string;
  readonly fields: Fields;
  /** Control to use: the act, with its first field if it has several controls. */
  readonly control: string;
  readonly clause?: string;
}
