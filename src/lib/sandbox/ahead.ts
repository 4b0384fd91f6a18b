import type { Fact } from '#domain/fact';
import type { WeighedFinding } from '#ticket/quality';
import { foundOn } from './gold';
import type { OwnDeed } from './inside/log';
import { addressOf } from '#simulation/desk';
import { nextEvent, takeStep, type Sandbox, type SandboxState } from './sandbox';

const mostEvents = 400;

/** Returns up to `most` next facts on a ticket if the user does nothing, simulated on a copy with the autopilots. */
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

/** Returns the SOP deviation that an action now would cause; `undefined` if none or if it would be refused. */
export function irregularBy(sandbox: Sandbox, state: SandboxState, key: string, step: OwnDeed): Fact | undefined {
  const { state: after, refused } = takeStep(sandbox, state, step);
  if (refused) return undefined;
  return told(after, state.desk.memory.facts.length, addressOf(key)).find(({ kind }) => kind === 'irregular');
}

/** Returns what quality would find undone if this ended the contact; `undefined` if it does not or is refused. */
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
