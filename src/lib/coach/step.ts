import type { Fields } from '#domain/entry';

/**
 * One thing for the trainee to do. `say`: something is to be said, in what words is the trainee's; `do`: an act of the desktop; `listen`: the customer
 * is speaking, or busy with what was asked; `wait`: an agreed wait runs, and can be sat out.
 */
export type Step = SayStep | DoStep | { readonly is: 'listen' | 'wait' };

/** Something to say: the ready line that says it, and what of it is still missing (parts and talk acts, with the datum that is asked for). */
export interface SayStep {
  readonly is: 'say';
  readonly line: string;
  readonly means: readonly { readonly name: string; readonly value?: string }[];
  /** Where it says nothing that has a name: what of the customer's it answers, in their words. */
  readonly to?: string;
  /** Where those words ask for nothing, or are too many: what the customer wants, by its name. */
  readonly about?: string;
}

/** Something to do on the desktop, with the fields that are right in this case. */
export interface DoStep {
  readonly is: 'do';
  readonly act: string;
  readonly fields: Fields;
  /** The control that it is done with: the act, and its first field where it has several controls. */
  readonly control: string;
  /** The clause that asks for it. */
  readonly clause?: string;
}
