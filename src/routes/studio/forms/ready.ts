import type { Change } from '#formats/yaml-changes';
import { listOf, mapping, newId, type Plain } from './changes.ts';
import type { Worded } from './languages.ts';
import type { Thing } from './customer.ts';

/** New ready line of an agent: its text, its moment and, if it is a mistake, the reason. */
export interface NewReady {
  readonly said: Worded;
  /** State of the customer at which it is offered; any time if absent. */
  readonly at?: { readonly thing: string; readonly state: string };
  /** True if the line is offered only after the customer was verified. */
  readonly verified: boolean;
  readonly bad?: { readonly clause: string; readonly why: Worded; readonly beside: readonly string[] };
}

/** Returns the possible moments for an agent's line: each demand or course in each of its states. */
export function momentsOf(things: readonly Thing[]): readonly { readonly thing: Thing; readonly state: string }[] {
  return things.flatMap((thing) =>
    thing.kind === 'talk' ? [] : thing.places.flatMap(({ state }) => (state === undefined ? [] : [{ thing, state }]))
  );
}

/** True if customers of this scenario must be verified, by shared behaviour or by the scenario's own course. */
export const verifies = (file: Plain): boolean =>
  listOf(file['uses']).includes('verification') || mapping(file['behaviour'])['verification'] !== undefined;

/** Returns the correct lines of the agent, which can repair a mistake. */
export const rightLines = (file: Plain): readonly string[] =>
  Object.entries(mapping(file['ready'])).flatMap(([id, line]) => (mapping(line)['bad'] === undefined ? [id] : []));

export const mistakesBeside = (file: Plain, id: string): readonly string[] =>
  Object.entries(mapping(file['ready'])).flatMap(([other, line]) =>
    listOf(mapping(mapping(line)['bad'])['beside']).includes(id) ? [other] : []
  );

export function newReady(
  file: Plain,
  { said, at, verified, bad }: NewReady
): { readonly id: string; readonly changes: readonly Change[] } {
  const id = newId(said.en ?? '', Object.keys(mapping(file['ready'])), 'line');
  const where = {
    ...(at && { [at.thing]: at.state }),
    ...(verified && { verification: 'verified' })
  };
  const value = {
    say: said,
    ...(Object.keys(where).length > 0 && { if: { at: where } }),
    ...(bad && { bad: { clause: bad.clause, beside: bad.beside, why: bad.why } })
  };
  return { id, changes: [{ put: ['ready', id], value }] };
}
