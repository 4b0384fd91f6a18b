import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { roles, type Role } from '#domain/roles';
import { readPolicy } from '#formats/policy';
import type { Diligence } from '#kernel/diligence';
import type { Policy } from '#machines/policy';
import type { Staff } from '#simulation/live-house';
import { arrivalsOf } from '../arrivals';
import { History } from '../history';
import { usualMix, type SandboxPlan } from '../plan';
import { openSandbox, type Sandbox } from '../sandbox';

function policyAt(path: string): Policy {
  const read = readPolicy(parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(`${path} is bad`);
  return read.value;
}

export const shipped = policyAt('machines/policy/default.yaml');
export const tight = policyAt('tests/policies/tight.yaml');

/** A plan; one ordinary broadband fault by hotline, if nothing else is said. */
export const planOf = (more: Partial<SandboxPlan> = {}): SandboxPlan => ({
  seed: 6,
  date: '2026-11-27',
  at: '09:30',
  hours: 1,
  tickets: 1,
  lang: 'zh-CN',
  mix: usualMix,
  ...more
});

export const fault = planOf({
  wanted: { business: 'broadband', channel: 'hotline', tier: 'ordinary', care: false, difficulty: 'none' }
});

export function sandboxOf(plan: SandboxPlan, policy: Policy = shipped): Sandbox {
  const opened = openSandbox(plan, policy, arrivalsOf(plan, policy));
  if (!opened.ok) throw new Error('a sandbox that opens');
  return opened.value;
}

/** Everybody as careful but those whom the person plays. */
export const staffOf = (diligence: Diligence, plays: readonly Role[] = []): Staff =>
  Object.fromEntries(roles.filter((role) => !plays.includes(role)).map((role) => [role, diligence] as const));

export const begun = (plan: SandboxPlan, staff: Staff, policy?: Policy): History =>
  History.begin(sandboxOf(plan, policy), staff);
