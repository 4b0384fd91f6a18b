import { report } from '#diagnostics/catalogue/class';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { whoIs, type ClassRun } from './class-run';
import { sameDisputes, withDisputesOf } from './disputed';

/** Result of taking in a run: new, already present, present with other disputes, or refused. */
export type Taken =
  | { readonly is: 'new' }
  | { readonly is: 'same' }
  | { readonly is: 'disputed-since'; readonly run: ClassRun }
  | { readonly is: 'refused'; readonly why: Diagnostic };

/** Compares a run with those present: the same again only updates disputes; SB0954 for another with its id. */
export function takenInto(runs: readonly ClassRun[], run: ClassRun): Taken {
  const there = runs.find(({ id }) => id === run.id);
  if (there === undefined) return { is: 'new' };
  if (there.log === run.log && whoIs(there.trainee) === whoIs(run.trainee)) {
    const renewed = withDisputesOf(there, run);
    return sameDisputes(there, renewed) ? { is: 'same' } : { is: 'disputed-since', run: renewed };
  }
  return { is: 'refused', why: report('SB0954', { who: there.trainee.name, as: there.file }, { file: run.file }) };
}
