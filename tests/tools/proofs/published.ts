import { join } from 'node:path';
import { digest } from '#domain/digest';
import type { Policy } from '#machines/policy';
import { alphabetOf } from '#analysis/inside/proving/prepared';
import { machineOf, telling, ticketConfig } from '#analysis/inside/proving/chart-config';
import { readChart } from '#analysis/inside/reading/ways';
import { nominalLimits } from '#analysis/nominal-limits';
import { classReport, invariantRows, sightOf, type ClassReport, type PublishedProofs } from '#analysis/proof-report';
import { brokenIn, exploreClass, missingFrom, preparedFor, type Exploring } from '#analysis/prove';
import { classesUnder } from '#analysis/ticket-classes';
import { root } from '../../../src/cli/files.ts';
import { kept } from './parts.ts';

/** Where the results stand that the page about proofs shows. */
export const publishedFile = join(root, 'src/routes/sop/policy/proofs/proofs.json');

/**
 * What the proofs hold for: the chart as it is written, without what only people read, all that can come to a ticket of each class, what is
 * seen of the policy, and which invariants there are. Whoever changes a proof itself proves anew unasked.
 */
export function digestOfProofs(policy: Policy): string {
  const classes = classesUnder(policy);
  const machine = machineOf(telling(ticketConfig));
  const limits = nominalLimits(policy);
  const comes = classes.map((of) => [
    of,
    alphabetOf(of.case, readChart(machine, { case: of.case, limits, ...of.policy }))
  ]);
  const chart = JSON.stringify(ticketConfig, (key, value: unknown) => {
    if (key === 'meta') return undefined;
    // Guards and actions that XState makes are functions with what they were made of.
    return typeof value === 'function' ? { made: value.name, ...value } : value;
  });
  return digest([chart, comes, sightOf(policy), invariantRows.map(({ id }) => id)]);
}

/** What is needed of one class once it was explored; the graph itself is large. Plain data. */
interface Part {
  readonly report: ClassReport;
  /** Of what does not hold: the invariant, and the life that shows it. */
  readonly broken: readonly { readonly invariant: string; readonly events: readonly unknown[] }[];
  readonly reached: readonly string[];
  /** So many situations were looked into at the most. */
  readonly bound: number;
}

export interface Proving {
  readonly policy: Policy;
  /** Situations that are looked into of each class: for its own limits, and for limits of any length, of which there are several times as many. */
  readonly states: Readonly<Record<'own' | 'any', number>>;
  /** The day. */
  readonly on: string;
  /** The folder that keeps what was found of each class as it comes: who was stopped goes on from there. */
  readonly keptIn: string;
  readonly tell: (report: ClassReport, how: 'own' | 'any') => void;
}

/** Proves a policy, class by class: for its own limits, then for limits of any length. @throws where something does not hold, which is not published */
export function publishedProofs({ policy, states, on, keptIn, tell }: Proving): PublishedProofs {
  const own: Exploring = {
    limits: nominalLimits(policy),
    bounds: { states: states.own, walks: 0, time_ms: 60 * day_ms }
  };
  // Long enough that nothing is due before it is made so.
  const long = Object.fromEntries(Object.keys(own.limits).map((clause) => [clause, 30 * day_ms]));
  const any: Exploring = { limits: long, anyLength: true, bounds: { states: states.any, walks: 0, time_ms: Infinity } };
  const proofs = digestOfProofs(policy);
  const explore = (how: Exploring, name: 'own' | 'any') =>
    classesUnder(policy).map((of) => {
      // What was looked into whole is so however far one would go.
      const isEnough = ({ report, bound }: Part): boolean => report.unknown === 0 || bound >= states[name];
      const part = kept(keptIn, `${proofs}-${name}-${of.id}`, isEnough, (): Part => {
        const explored = exploreClass(of, how);
        const broken = brokenIn(explored).filter(({ invariant }) => name === 'own' || isAny(invariant.id));
        return {
          report: classReport(explored),
          broken: broken.map(({ invariant, life }) => ({ invariant: invariant.id, events: life?.events ?? [] })),
          reached: [...explored.reached],
          bound: states[name]
        };
      });
      tell(part.report, name);
      return { ...part, seen: { prepared: preparedFor(of, how), reached: new Set(part.reached) } };
    });
  const found = explore(own, 'own');
  const anyFound = explore(any, 'any');
  const unseen = missingFrom(found.map(({ seen }) => seen));
  const missing = unseen.map(({ invariant }) => invariant.id);
  const isBounded = found.some(({ report }) => report.unknown > 0);
  const failed = [
    ...[...found, ...anyFound].flatMap(({ report, broken }) =>
      broken.map(({ invariant, events }) => `${invariant} (${report.class}: ${JSON.stringify(events)})`)
    ),
    ...(isBounded ? [] : missing)
  ];
  if (failed.length > 0) throw new Error(`not proved: ${failed.join('; ')}`);
  const { all: sight, rules } = sightOf(policy);
  return {
    digest: proofs,
    sight,
    rules,
    on,
    classes: found.map(({ report }) => report),
    anyLength: anyFound.map(({ report }) => report),
    open: isBounded ? missing : [],
    ...(isBounded && { missing: Object.fromEntries(unseen.map(({ invariant, what }) => [invariant.id, what])) })
  };
}

const isAny = (id: string): boolean => invariantRows.some((it) => it.id === id && it.anyLength);
const day_ms = 86_400_000;
