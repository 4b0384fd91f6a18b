import { openLives } from '#domain/ids';
import type { Text } from '#domain/text';
import { mindOf } from '#contact/call';
import { customerDid } from '#ticket/acts';
import type { PlayedRun } from '../played';

/** Returns a demand without an answer that the customer could agree to, or `undefined`. */
export function unanswered(played: PlayedRun): Text | undefined {
  return openOf(played).find(({ id }) => !isConfirmed(id, played))?.title;
}

/** Returns demands the customer has confirmed but that were not entered on the desktop. */
export function unentered(played: PlayedRun): readonly Text[] {
  return openOf(played).flatMap(({ id, title }) => (title && isConfirmed(id, played) ? [title] : []));
}

function openOf({ call, state }: PlayedRun) {
  const { at, demands } = mindOf(state);
  const { regions } = call.caseFile.scenario.customer;
  return demands.filter((id) => openLives.has(at[id] ?? '')).map((id) => ({ id, title: regions[id]!.title }));
}

function isConfirmed(demand: string, { call, state, memory }: PlayedRun): boolean {
  const { at } = mindOf(state);
  const settles = Object.entries(call.caseFile.scenario.customer.regions).some(([id, { states }]) =>
    Object.entries(states[at[id] ?? '']?.on ?? {}).some(
      ([trigger, reactions]) =>
        trigger.startsWith('desk:') &&
        reactions.some(({ leads }) => leads?.[demand] !== undefined && !openLives.has(leads[demand]))
    )
  );
  return settles && customerDid(memory)('confirms');
}
