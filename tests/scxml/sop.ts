/** What the charts of the SOP have in common for a trial: how their guards on events are written, and which data are worth trying. */
import type { AnyStateMachine } from 'xstate';
import { nodesOf } from '#chart/machine';
import type { ChartEvent } from '#kernel/chart';

interface FieldAsked {
  readonly field: string;
  readonly is: readonly unknown[];
}

export { guardTexts as guards } from '#atlas/guard-texts';

/** Each event once with every value that a guard of the chart asks for, and once with none of them. */
export function eventsOf(machine: AnyStateMachine, types: readonly string[]): readonly ChartEvent[] {
  const asked = nodesOf(machine.root)
    .flatMap(({ transitions }) => [...transitions])
    .flatMap(([type, those]) => those.flatMap(({ guard }) => fieldsAsked(guard)).map((fields) => ({ type, fields })));
  return types.flatMap((type) => {
    const valued = asked
      .filter((one) => one.type === type)
      .flatMap(({ fields: { field, is } }) => [is].flat().map((value): ChartEvent => ({ type, [field]: value })));
    return [{ type }, ...new Map(valued.map((event) => [JSON.stringify(event), event])).values()];
  });
}

function fieldsAsked(guard: unknown): readonly FieldAsked[] {
  const { type, params, guards: inner = [] } = (guard ?? {}) as Partial<Record<string, unknown>>;
  if (type === 'tag') return [{ field: 'tag', is: [params] }];
  return type === 'field' ? [params as FieldAsked] : (inner as readonly unknown[]).flatMap(fieldsAsked);
}
