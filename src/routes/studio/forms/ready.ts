import type { Change } from '#formats/yaml-changes';
import { listOf, mapping, newId, type Plain } from './changes.ts';
import type { Worded } from './languages.ts';
import type { Thing } from './customer.ts';

/** A line that an agent may say: what it says, at which moment, and if it is a mistake, why. */
export interface NewReady {
  readonly said: Worded;
  /** Where the customer stands then; at any time without it. */
  readonly at?: { readonly thing: string; readonly state: string };
  /** Only once it is known who the customer is. */
  readonly verified: boolean;
  readonly bad?: { readonly clause: string; readonly why: Worded; readonly beside: readonly string[] };
}

/** Where an agent's line can have its place: each thing about the customer, in each state that it comes to. */
export function momentsOf(things: readonly Thing[]): readonly { readonly thing: Thing; readonly state: string }[] {
  return things.flatMap((thing) =>
    thing.kind === 'talk' ? [] : thing.places.flatMap(({ state }) => (state === undefined ? [] : [{ thing, state }]))
  );
}

/** True if customers of this scenario have to be verified: it goes by the shared behaviour, or by a course of its own. */
export const verifies = (file: Plain): boolean =>
  listOf(file['uses']).includes('verification') || mapping(file['behaviour'])['verification'] !== undefined;

/** Lines of the agent's that are right, by which a mistake can be mended. */
export const rightLines = (file: Plain): readonly string[] =>
  Object.entries(mapping(file['ready'])).flatMap(([id, line]) => (mapping(line)['bad'] === undefined ? [id] : []));

/** Mistakes that are on offer beside a line. */
export const mistakesBeside = (file: Plain, id: string): readonly string[] =>
  Object.entries(mapping(file['ready'])).flatMap(([other, line]) =>
    listOf(mapping(mapping(line)['bad'])['beside']).includes(id) ? [other] : []
  );

/** @returns the id of the line, and what puts it in */
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
