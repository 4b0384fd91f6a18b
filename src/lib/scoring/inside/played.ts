import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { Milestone } from '#machines/clause';
import { endingOf } from '#machines/call';
import type { RightEnding } from '#machines/policy';
import { counted, type Act } from '#ticket/acts';
import { endingState, type CallState, type HeldCall } from '#contact/call';
import type { Fact } from '#domain/fact';
import { irregularIn, milestonesIn } from '#ticket/memory';
import { putInVain } from './creditable';
import { rightEndingOf } from './right-ending';
import type { Evidence } from '../scorecard';

export interface RunPosition {
  readonly order: number;
  readonly at_ms: number;
}

type Moment = Pick<Fact, 'entry' | 'at_ms' | 'order'>;

export interface BadLine {
  readonly text: string;
  readonly from_ms: number;
  readonly clause: string;
  readonly why: Text;
  readonly rude?: true;
}

export class PlayedRun {
  readonly ending: string;
  readonly regular: boolean;
  readonly waives: readonly string[];
  /** Policy's right ending that applies although the case is not settled. */
  readonly rightly: RightEnding | undefined;
  /** End of the trainee's part: contact-ends, or the moment at which the run was left. */
  readonly end: RunPosition;

  constructor(
    readonly call: HeldCall,
    readonly state: CallState
  ) {
    this.ending = endingState(state) ?? 'abandoned';
    const meaning = endingOf(this.ending);
    this.end = this.first('contact-ends') ?? { order: Number.MAX_SAFE_INTEGER, at_ms: state.now_ms };
    // An ending that was forbidden excuses nothing: what is in scope is not passed on (1.1-hotline-transfer).
    const isForbidden = state.memory.facts.some(
      ({ kind, deviation, entry }) =>
        kind === 'irregular' &&
        deviation === 'forbidden' &&
        entry !== undefined &&
        entry === this.first('contact-ends')?.entry
    );
    this.rightly = rightEndingOf({ call, state, ending: this.ending });
    this.regular = this.rightly !== undefined || ((meaning?.regular ?? false) && !isForbidden);
    this.waives = [...(meaning?.waives ?? []), ...(this.rightly?.waives ?? [])];
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

  irregular(clause: string): readonly Fact[] {
    return irregularIn(this.memory, clause);
  }

  acts(name: string): readonly Act[] {
    return this.memory.acts.filter((act) => act.name === name && counted(act));
  }

  creditable(name: string): readonly Act[] {
    return this.acts(name).filter((act) => putInVain(act, this) === undefined);
  }

  /** True if an irregular step of the run names the clause. */
  named(clause: string): boolean {
    return this.irregular(clause).length > 0;
  }

  badLines(): ReadonlyMap<number, BadLine> {
    return new Map(
      this.memory.lines.flatMap(({ line, entry, ...said }): (readonly [number, BadLine])[] => {
        const bad = line === undefined ? undefined : own(this.call.caseFile.scenario.ready, line)?.bad;
        return bad && entry !== undefined ? [[entry, { ...said, ...bad }]] : [];
      })
    );
  }

  isOfBadLine(moment: Moment): boolean {
    const entry = moment.entry ?? this.lastEntry(moment, () => true);
    return entry !== undefined && this.badLines().has(entry);
  }

  /** Returns the entry that caused a moment, else the last one before it that is not a bad line. */
  evidenceOf(moment: Moment): readonly Evidence[] {
    const bad = this.badLines();
    const index = moment.entry ?? this.lastEntry(moment, (it) => !bad.has(it));
    return index === undefined ? [] : [{ entry: index, at_ms: moment.at_ms }];
  }

  private lastEntry({ order }: Moment, isMeant: (entry: number) => boolean): number | undefined {
    return this.memory.acts.findLast((act) => act.entry !== undefined && act.order < order && isMeant(act.entry))
      ?.entry;
  }
}

export function evidence(act: Act): Evidence {
  return {
    entry: act.entry ?? 0,
    at_ms: act.at_ms,
    ...(act.from === undefined ? {} : { from: act.from, to: act.to! })
  };
}
