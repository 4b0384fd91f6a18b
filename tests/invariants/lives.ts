import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../tools/benches/figures';
import { classesUnder } from '#analysis/ticket-classes';
import { invariants } from '#analysis/inside/invariants';
import { ticketTimers } from '#machines/ticket-timers';
import { nominalLimits } from '#analysis/nominal-limits';
import { prove } from '#analysis/prove';
import { classLine, findingLines } from '#analysis/proof-text';

const day_ms = 86_400_000;

/** What has a timer, and what of it a ticket can run into: a wait only elapses. */
const timed = ticketTimers.map(({ clause }) => clause);
const limits = ticketTimers.filter(({ kind }) => kind !== 'wait').map(({ clause }) => clause);

/** What is claimed, and the clauses that it is a proof of. */
const claims: Readonly<Record<string, readonly string[]>> = {
  'agreed-before-archiving': ['3.2-complaint-reasonable', '3.2-complaint-escalate', '4.1-reenter'],
  'given-before-told': ['3.2-complaint-reasonable', '4.1-complaint'],
  'followed-up-by-hand': ['4.2-manual', '4.2-24h'],
  'consent-before-acting': ['1.2-disclose', '1.2-confirm'],
  'identity-before-data': ['2.1-identity', '2.1-plan-answer'],
  'breaches-lead-to-acts': limits,
  'warnings-are-looked-into': ['3.3-intervene', '3.3-undispatched-30min'],
  'low-ratings-are-reviewed': ['4.2-review'],
  'overdue-tickets-are-interviewed': ['3.3-interview', '3.3-overdue-field', '3.3-overdue-complaint', '3.1-biz-1d'],
  'timers-end-with-their-duty': limits,
  'timers-end-with-the-ticket': timed,
  'no-dead-end': ['1.1-channels', '3.1-dispatch', '3.1-tech-team'],
  'every-ticket-can-end': ['4.1-notify', '4.2-auto', '5.1-process'],
  'every-state-is-reached': [],
  'every-timer-works': timed
};

/**
 * The smaller pass of `npm run prove` under a policy: every class, the first of its states and some lives from end to end.
 * @param bounds how far it goes, and whether all that a ticket can come to should be come to on the way
 */
export async function everyLifeUnder(
  policyPath: string | undefined,
  bounds: { readonly states: number; readonly walks: number; readonly all: boolean }
): Promise<void> {
  const policy = must(await loadPolicy(policyPath));
  const proof = prove({
    classes: classesUnder(policy),
    limits: nominalLimits(policy),
    bounds: { ...bounds, time_ms: 60 * day_ms }
  });

  describe(`every regular life of a ticket under the policy ${policy.id}`, () => {
    it.each(invariants.map((invariant) => [invariant.claim.en, invariant] as const))('%s', (_, invariant) => {
      const broken = [...proof.findings, ...(bounds.all ? proof.open : [])].filter(
        (finding) => finding.invariant === invariant
      );
      expect(broken.flatMap((finding) => findingLines(finding, 'en'))).toEqual([]);
      expect([...invariant.clauses].sort()).toEqual([...(claims[invariant.id] ?? [])].sort());
    });

    it.each(proof.explored.map((explored) => [explored.prepared.of.id, explored] as const))(
      'of the kind %s comes to an end, and it is told how far one has looked',
      (_, explored) => {
        expect(explored.ends.size).toBeGreaterThan(0);
        expect(explored.unknown.size > 0).toBe(explored.bound !== undefined);
        expect(classLine(explored)).toContain(explored.bound === undefined ? 'all of it' : 'bound of states hit');
      }
    );

    it.runIf(bounds.all)('is looked into whole where there are few', () => {
      const whole = proof.explored.filter(({ bound }) => bound === undefined).map(({ prepared }) => prepared.of.id);
      expect(whole).toEqual(expect.arrayContaining(['out-of-scope', 'not-verifiable', 'enquiry', 'online-fault']));
    });
  });
}
