import type { Part } from '#domain/act-ids';
import type { Hit, Reading } from '#language/reading';
import type { Trainee } from '../log';

type PartHit = Hit<Part>;

/** Shorter numbers than these digits are sums and counts too often to be known for an agent's. */
const leastDigits = 3;

/**
 * A reading with what only the case can tell of it; the marks beside a line, the customer's answer and the card are all made of this one. The
 * trainee's own number is that number, however it is brought in (1.1-hotline-greet).
 */
export function readInCase(reading: Reading, text: string, { trainee }: { readonly trainee: Trainee }): Reading {
  const added = ownNumber(reading, text, trainee);
  if (added.length === 0) return reading;
  const parts = [...reading.parts.filter((hit) => !added.some((one) => replaces(one, hit))), ...added];
  return { ...reading, parts: parts.sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** The trainee's own number, where the words around it did not say for sure what it is. */
function ownNumber({ parts }: Reading, text: string, { agentId }: Trainee): readonly PartHit[] {
  if (agentId.length < leastDigits || parts.some(({ name, sure }) => name === 'agent-id' && sure)) return [];
  const found = [...text.matchAll(/\d+/g)].find(([digits]) => digits === agentId);
  return found
    ? [{ name: 'agent-id', value: agentId, from: found.index, to: found.index + agentId.length, sure: true }]
    : [];
}

/** A doubtful hit goes where the case has made it sure. */
const replaces = (one: PartHit, hit: PartHit): boolean =>
  !hit.sure && one.name === hit.name && one.from < hit.to && hit.from < one.to;
