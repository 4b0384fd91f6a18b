import type { Fact } from '#domain/fact';
import type { WeighedFinding } from '#ticket/quality';
import { foundOn } from './gold';
import type { OwnDeed } from './inside/log';
import { addressOf } from '#simulation/desk';
import { nextEvent, takeStep, type Sandbox, type SandboxState } from './sandbox';

/** More than anybody reads of what is to come. */
const mostEvents = 400;

/**
 * What comes on a ticket if the person at the screen does nothing, in order: found out by living on from here on a copy. Those on autopilot go on as they are.
 * @param most facts
 * @param until_ms how far to look
 */
export function aheadOn(
  sandbox: Sandbox,
  state: SandboxState,
  key: string,
  most: number,
  until_ms: number
): readonly Fact[] {
  const about = addressOf(key);
  const from = state.desk.memory.facts.length;
  let now = state;
  for (let count = 0; count < mostEvents; count += 1) {
    const next = nextEvent(sandbox, now, until_ms);
    if (!next) break;
    now = next.state;
    const found = told(now, from, about);
    if (found.length >= most) return found.slice(0, most);
  }
  return told(now, from, about);
}

function told({ desk }: SandboxState, from: number, about: string): readonly Fact[] {
  return desk.memory.facts.slice(from).filter((fact) => fact.about === about && fact.kind !== 'milestone');
}

/** What in something done now would go against the SOP: found out on a copy. Nothing of what would be refused. */
export function irregularBy(sandbox: Sandbox, state: SandboxState, key: string, step: OwnDeed): Fact | undefined {
  const { state: after, refused } = takeStep(sandbox, state, step);
  if (refused) return undefined;
  return told(after, state.desk.memory.facts.length, addressOf(key)).find(({ kind }) => kind === 'irregular');
}

/**
 * What would be left undone on a ticket by whoever ends its contact now, as quality would find it: found out on a copy.
 * @returns nothing where the contact does not end with this, or it cannot be done
 */
export function leftOpenBy(
  sandbox: Sandbox,
  state: SandboxState,
  key: string,
  step: OwnDeed
): readonly WeighedFinding[] | undefined {
  const isOver = ({ desk }: SandboxState): boolean =>
    desk.memory.tickets.get(key)?.memory.milestones['contact-ends'] !== undefined;
  const { state: after, refused } = takeStep(sandbox, state, step);
  if (refused || isOver(state) || !isOver(after)) return undefined;
  return foundOn(sandbox, after, key).filter(({ who }) => who === step.who);
}
