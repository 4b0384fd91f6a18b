import { readFileSync } from 'node:fs';
import { parseTime } from '#calendar/dates';
import { assert } from '#domain/assert';
import type { Case, Condition } from '#machines/clause';
import { readPolicy } from '#formats/policy';
import type { Policy } from '#machines/policy';
import { roles } from '#domain/roles';
import type { Diligence } from '#kernel/diligence';
import { readYaml } from '#formats/yaml';
import { autopilot } from '../autopilot';
import type { TicketAutopilot } from '../live';
import type { TicketSpec } from '../spec';

import { openTicket, type Ticket } from '../ticket';

/** Policies' files as they were parsed: the shipped one is asked for by every other test. */
const parsed = new Map<string, Record<string, unknown>>();

/** A policy's file as plain data, for those who change a key of it: a copy of their own. */
export function rawPolicy(path = 'machines/policy/default.yaml'): Record<string, unknown> {
  let raw = parsed.get(path);
  if (!raw) {
    const yaml = readYaml(readFileSync(path), path);
    assert(yaml.ok, 'a readable policy', yaml.diagnostics);
    raw = yaml.value.value as Record<string, unknown>;
    parsed.set(path, raw);
  }
  return structuredClone(raw);
}

/** The shipped policy, with some of its keys changed. */
export function policyWith(changed: Record<string, unknown> = {}): Policy {
  const policy = readPolicy({ ...rawPolicy(), ...changed });
  assert(policy.ok, 'a policy without mistakes', policy.diagnostics);
  return policy.value;
}

const conditions: Record<Condition, boolean> = {
  'in-scope': true,
  'wants-change': false,
  'solvable-on-the-spot': false,
  'settles-on-call': false,
  'cured-by-restart': false,
  departments: false,
  'collects-personal-data': true,
  'complex-tariff': false,
  emergency: false,
  'can-verify': true
};

/** A broadband fault of an ordinary customer over the hotline, but for what is said otherwise. @param openedAt as people write it: `2026-11-25 10:00` */
export function specOf(openedAt = '2026-11-25 10:00', changed: Partial<Case> = {}): TicketSpec {
  return {
    number: 'SB1',
    openedAt_ms: parseTime(openedAt)!,
    case: {
      class: 'fault',
      business: 'broadband',
      channel: 'hotline',
      tier: 'ordinary',
      care: false,
      difficulty: 'none',
      ...changed,
      conditions: { ...conditions, ...changed.conditions }
    }
  };
}

export function opened(spec: TicketSpec, policy = policyWith()): Ticket {
  const ticket = openTicket(spec, policy);
  assert(ticket.ok, 'a ticket', ticket.diagnostics);
  return ticket.value;
}

/** All roles on autopilot, equally careful but for some; quality looks at everything. */
export function everybody(
  seed: number,
  diligence: Diligence,
  but: Partial<Record<(typeof roles)[number], Diligence>> = {}
): readonly TicketAutopilot[] {
  return roles.map((role) => autopilot(role, but[role] ?? diligence, seed, { samples: false }));
}
