import type { Part } from '#domain/ids';
import type { Hit, Reading } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import type { Trainee } from '../log';

type PartHit = Hit<Part>;

/** Shorter numbers than these digits are sums and counts too often to be known for an agent's. */
const leastDigits = 3;

/**
 * A reading with what only the case can tell of it; the marks beside a line, the customer's answer and the card are all made of this one. The
 * trainee's own number is that number, however it is brought in (1.1-hotline-greet). A price that is charged for a service today is the
 * fee in force (1.2-disclose) and the amount that a change of it is about (1.2-confirm), whichever of the two the words sound like.
 */
export function readInCase(
  reading: Reading,
  text: string,
  { caseFile, trainee }: { readonly caseFile: Pick<CaseInstance, 'desk'>; readonly trainee: Trainee }
): Reading {
  const prices = new Set((caseFile.desk.services ?? []).map(({ yuan }) => String(yuan)));
  const added = [...ownNumber(reading, text, trainee), ...reading.parts.flatMap((hit) => twin(hit, reading, prices))];
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

const fees: Partial<Record<Part, Part>> = { fee: 'current-fee', 'current-fee': 'fee' };

/** The other of the two fees that a price in force tells, unless the line tells that one as well. */
function twin({ name, ...hit }: PartHit, { parts }: Reading, prices: ReadonlySet<string>): readonly PartHit[] {
  const other = fees[name];
  if (other === undefined || !hit.sure || !prices.has(String(hit.value))) return [];
  return parts.some((one) => one.name === other && one.sure && one.value === hit.value)
    ? []
    : [{ ...hit, name: other }];
}

/** A doubtful hit goes where the case has made it sure. */
const replaces = (one: PartHit, hit: PartHit): boolean =>
  !hit.sure && one.name === hit.name && one.from < hit.to && hit.from < one.to;
