import type { Entry } from '#domain/entry';
import { advance, apply, begin } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';

/** Something done on the desktop. */
export type Deed = readonly [act: string, fields?: Readonly<Record<string, string>>];

/** Says and does one thing after the other, and hears the customer out. `{fact}` is what is true in the case. */
export function lived(call: Call, steps: readonly (string | Deed)[]): readonly [log: readonly Entry[], CallState] {
  const log: Entry[] = [];
  const state = steps.reduce((state, step) => {
    if (state.memory.ended) return state;
    const at = { at_ms: state.now_ms, who: 'agent' } as const;
    const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, fact: string) => String(call.caseFile.facts[fact]));
    const entry: Entry =
      typeof step === 'string'
        ? { ...at, say: filled(step) }
        : {
            ...at,
            do: step[0],
            with: Object.fromEntries(Object.entries(step[1] ?? {}).map(([id, it]) => [id, filled(it)]))
          };
    log.push(entry);
    const done = apply(call.simulation, state, entry, state.now_ms).state;
    return advance(call.simulation, done, Math.max(done.memory.agentUntil_ms, state.now_ms) + 12_000);
  }, begin(call.simulation));
  return [log, state];
}
