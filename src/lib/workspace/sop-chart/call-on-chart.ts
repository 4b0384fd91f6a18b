import type { StateValue } from '#chart/diagram';
import { trailOf } from '#chart/trail';
import { sopValue, type CallState } from '#contact/call';
import type { Rewind } from '#debrief/rewind';
import { sopClauseOf } from '#machines/sop-clauses';
import { openLimitsOf } from '#ticket/open-limits';
import type { Live } from '../diagram/live.ts';

/** States of a call on the SOP chart at any time; computed states are cached. */
export class CallOnChart {
  readonly #values = new Map<number, StateValue>();
  readonly #times_ms: readonly number[];

  /** @param times_ms times of acts, in ms since the call began */
  constructor(
    private readonly rewind: Rewind,
    times_ms: readonly number[],
    private readonly drawn: ReadonlySet<string>
  ) {
    this.#times_ms = [...new Set([0, ...times_ms])].sort((a, b) => a - b);
  }

  /** Returns active and visited states and running limits at a call time; states change only at acts. */
  at(at_ms: number): Live {
    const now = this.rewind.at(Math.max(0, at_ms));
    // Between two things that one did, the customer and the clock moved it as well.
    const times_ms = new Set([...this.#times_ms, ...now.memory.facts.map((fact) => fact.at_ms)]);
    const values = [
      ...[...times_ms]
        .sort((a, b) => a - b)
        .filter((time_ms) => time_ms < at_ms)
        .map((time_ms) => this.#valueAt(time_ms)),
      valueOf(now)
    ];
    const on = now.memory.facts.findLast(({ kind, name }) => (kind === 'record' || kind === 'tag') && name)?.name;
    const limits = openLimitsOf(now.memory).flatMap(({ clause, who: _, ...limit }) => {
      const title = sopClauseOf(clause)?.timer?.title;
      return title ? [{ clause, title, ...limit }] : [];
    });
    return { ...trailOf(values, this.drawn), on, limits, now_ms: Math.max(0, at_ms) };
  }

  #valueAt(time_ms: number): StateValue {
    const known = this.#values.get(time_ms) ?? valueOf(this.rewind.at(time_ms));
    this.#values.set(time_ms, known);
    return known;
  }
}

const valueOf = (state: CallState): StateValue => sopValue(state) as StateValue;
