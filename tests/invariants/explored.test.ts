import { describe, expect, it } from 'vitest';
import { holds, type Formula } from '#machines/clause';
import { sop } from '#machines/sop';
import { ticketEvents, type EventSpec } from '#machines/ticket-events';
import { appliesTo } from '#machines/ticket-timers';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../../src/cli/tooling/benches/figures';
import { ticketClasses } from '../../src/cli/tooling/proving/classes';
import { invariants } from '../../src/cli/tooling/proving/invariants';
import { nominalLimits } from '../../src/cli/tooling/proving/limits';
import { prove } from '../../src/cli/tooling/proving/prove';
import { classLine, findingLines } from '../../src/cli/tooling/proving/report';

const day_ms = 86_400_000;

/** The smaller pass of `npm run prove`: every class, the first of its states and some lives from end to end. */
const proof = prove({
  classes: ticketClasses,
  limits: nominalLimits(must(loadPolicy())),
  bounds: { states: 1200, time_ms: 60 * day_ms, walks: 120 }
});

/** Limits that a ticket can run into: 2.1-wait-3min is none, it only elapses. */
// prettier-ignore
const limits = [
  '1.1-hall-greet', '1.1-hotline-greet', '1.1-online-autoreply', '2.1-check-5min', '2.2-ordinary-2h', '2.2-major-notify', '2.2-major-eta', '3.1-tech-30min',
  '3.1-tech-24h', '3.1-vip-1h', '3.1-biz-1d', '3.1-cross-track', '3.2-complaint-2h', '3.2-complaint-24h', '3.3-undispatched-30min', '3.3-unanswered-2h',
  '3.3-overdue-field', '3.3-overdue-complaint', '4.2-24h'
];

/** What is claimed, and the clauses that it is a proof of. */
const claims: Readonly<Record<string, readonly string[]>> = {
  'agreed-before-archiving': ['3.2-complaint-reasonable', '3.2-complaint-escalate', '4.1-reenter'],
  'followed-up-by-hand': ['4.2-manual', '4.2-24h'],
  'consent-before-acting': ['1.2-disclose', '1.2-confirm'],
  'identity-before-data': ['2.1-identity', '2.1-plan-answer'],
  'breaches-lead-to-acts': limits,
  'warnings-are-looked-into': ['3.3-intervene', '3.3-undispatched-30min'],
  'low-ratings-are-reviewed': ['4.2-review'],
  'overdue-tickets-are-interviewed': ['3.3-interview', '3.3-overdue-field', '3.3-overdue-complaint'],
  'timers-end-with-their-duty': limits,
  'timers-end-with-the-ticket': [...limits, '2.1-wait-3min'],
  'no-dead-end': ['1.1-channels', '3.1-dispatch', '3.1-tech-team'],
  'every-ticket-can-end': ['4.1-notify', '4.2-auto', '5.1-process'],
  'every-state-is-reached': [],
  'every-timer-works': [...limits, '2.1-wait-3min']
};

describe('every regular life of a ticket', () => {
  it.each(invariants.map((invariant) => [invariant.claim.en, invariant] as const))('%s', (_, invariant) => {
    const broken = [...proof.findings, ...proof.open].filter((finding) => finding.invariant === invariant);
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

  it('is looked into whole where there are few', () => {
    const whole = proof.explored.filter(({ bound }) => bound === undefined).map(({ prepared }) => prepared.of.id);
    expect(whole).toEqual(expect.arrayContaining(['out-of-scope', 'not-verifiable', 'enquiry', 'online-fault']));
  });
});

describe('the kinds of tickets', () => {
  const events = Object.values<EventSpec>(ticketEvents).flatMap(({ when }) => (when === undefined ? [] : [when]));
  const clauses = sop.map(appliesTo).filter((when): when is Formula => when !== undefined);
  const questions = new Map([...events, ...clauses].map((when) => [JSON.stringify(when), when]));

  it.each([...questions])('answer %s with yes and with no', (_, when) => {
    const answers = ticketClasses.map((it) => holds(when, it.case));
    expect(new Set(answers)).toEqual(new Set([true, false]));
  });
});
