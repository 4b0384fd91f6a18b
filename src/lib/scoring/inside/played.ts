import type { Milestone } from '#machines/clause';
import { endingOf } from '#machines/call';
import { counted, type Act } from '#ticket/acts';
import { endingState, type Call, type CallState } from '#contact/call';
import type { Fact } from '#domain/fact';
import { irregularIn, milestonesIn } from '#ticket/memory';
import type { Evidence } from '../scorecard';

/** A position in the run: what came before what, and when. */
export interface RunPosition {
  readonly order: number;
  readonly at_ms: number;
}

/** What was played, with the questions that the rules ask of it. */
export class PlayedRun {
  readonly ending: string;
  readonly regular: boolean;
  readonly waives: readonly string[];
  /** The end of the trainee's part: contact-ends, or the moment at which the run was left. */
  readonly end: RunPosition;

  constructor(
    readonly call: Call,
    readonly state: CallState
  ) {
    this.ending = endingState(state) ?? 'abandoned';
    const meaning = endingOf(this.ending);
    this.regular = meaning?.regular ?? false;
    this.waives = meaning?.waives ?? [];
    this.end = this.first('contact-ends') ?? { order: Number.MAX_SAFE_INTEGER, at_ms: state.now_ms };
  }

  get memory() {
    return this.state.memory;
  }

  milestones(milestone: Milestone): readonly Fact[] {
    return milestonesIn(this.memory, milestone);
  }

  first(milestone: Milestone): Fact | undefined {
    return this.milestones(milestone)[0];
  }

  /** Irregular steps that name a clause. */
  irregular(clause: string): readonly Fact[] {
    return irregularIn(this.memory, clause);
  }

  /** Acts of the agent that count, of one name. */
  acts(name: string): readonly Act[] {
    return this.memory.acts.filter((act) => act.name === name && counted(act));
  }

  /** True if an irregular transition of the run named the clause. */
  named(clause: string): boolean {
    return this.irregular(clause).length > 0;
  }

  /** Where a moment shows: the entry that caused it, else the last thing that the trainee did before it. */
  evidenceOf({ entry, at_ms }: { readonly entry?: number; readonly at_ms: number }): readonly Evidence[] {
    const index = entry ?? this.memory.acts.findLast((act) => act.entry !== undefined && act.at_ms <= at_ms)?.entry;
    return index === undefined ? [] : [{ entry: index, at_ms }];
  }
}

/** Where an act shows. */
export function evidence(act: Act): Evidence {
  return {
    entry: act.entry ?? 0,
    at_ms: act.at_ms,
    ...(act.from === undefined ? {} : { from: act.from, to: act.to! })
  };
}
