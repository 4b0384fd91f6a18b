import { dimensions, type Dimension } from '#domain/ids';
import { type Case, type ClosingFact, holds, isDue } from '#machines/clause';
import type { CallState, HeldCall } from '#contact/call';
import { clauseFindings, hundredths, windowInRun, windowOf } from './inside/clause-findings';
import { consequencesOf } from './inside/consequences';
import { withDisclosures } from './inside/disclosures';
import { supervisorFindings } from './inside/supervisor';
import { forbiddenFindings } from './inside/forbidden';
import { ownFindings } from './inside/house-rules';
import { withPicked } from './inside/picked-lines';
import { PlayedRun } from './inside/played';
import type { Dial, Finding, Scorecard } from './scorecard';
import { own } from '#domain/own';
import { List } from '#kernel/list';
import type { Memory } from '#ticket/memory';
import type { Act } from '#ticket/acts';
import { callClauses } from '#machines/call-clauses';
import { accepted } from './inside/closing/accepted';
import { withinAuthority } from './inside/closing/authority';
import { keepable } from './inside/closing/keepable';
import type { ClosingFactReading } from './inside/closing/reading';
import { settled } from './inside/closing/settled';

const readers: Readonly<Record<ClosingFact, (played: PlayedRun) => ClosingFactReading>> = {
  settled,
  accepted,
  keepable,
  'within-authority': withinAuthority
};

const whither = 'transfer-to';

/** Rounds half up to one decimal. */
export function rounded(value: number): number {
  return Math.floor(value * 10 + 0.5 + 1e-9) / 10;
}

function ratio(points: number, lost: number, max: number): number {
  return max === 0 ? 0 : (Math.max(0, points - lost) / max) * 100;
}

/** Returns endings that pass: settled if possible, else handed over; unverifiable only if the case cannot verify. */
export function passingEndings(of: Case): readonly string[] {
  if (!of.conditions['in-scope']) return ['transferred'];
  return [
    of.conditions['solvable-on-the-spot'] ? 'solved-on-the-spot' : 'handed-over',
    ...(of.conditions['can-verify'] ? [] : ['not-verifiable'])
  ];
}

/** Scores a call, unfinished ones as left. Pure. `options.record` says whether the seed counts as new. */
export function scoreRun(call: HeldCall, state: CallState, options: { readonly record: boolean }): Scorecard {
  const played = new PlayedRun(call, { ...state, memory: withDesksNamed(call, state.memory) });
  const { policy } = call.table;
  const { header, caseFile } = call;
  const clausewise = [...clauseFindings(played), ...forbiddenFindings(played, supervisorFindings(played))];
  const { drill } = header;
  const judged = [...clausewise, ...ownFindings(played, clausewise), ...outcomeFindings(played)];
  const all = withPicked(played, withDisclosures(played, judged));
  const findings: readonly Finding[] = drill ? all.filter(({ clause }) => drill.clauses.includes(clause)) : all;
  const raw = new Map<Dimension, number>();
  const dials = Object.fromEntries(
    dimensions.map((dimension): [Dimension, Dial] => {
      const own = findings.filter((finding) => finding.dimension === dimension);
      const sum = (of: (finding: Finding) => number) => own.reduce((total, finding) => total + of(finding), 0);
      const [points, lost, max] = [sum((f) => f.points), sum((f) => f.lost), sum((f) => f.max)];
      const earned = ratio(points, lost, max);
      // A broken gate shows in its verdict: whatever was earned beside it, it is no more than this.
      const cap = own.some(({ gate }) => gate) ? policy.gateCap : 100;
      raw.set(dimension, Math.min(earned, cap));
      const dial = { points: Math.max(0, points - lost), max, score: rounded(raw.get(dimension)!) };
      return [dimension, { ...dial, ...(earned > cap && { cap }) }];
    })
  ) as Record<Dimension, Dial>;
  // A drill asks nothing of some verdicts: they have no part in it.
  const asked = dimensions.filter((dimension) => dials[dimension].max > 0);
  const weights = asked.reduce((sum, dimension) => sum + policy.verdictWeights[dimension], 0);
  const total = asked.reduce(
    (sum, dimension) => sum + (raw.get(dimension)! * policy.verdictWeights[dimension]) / weights,
    0
  );
  const gates = brokenGates(findings);
  const ending = drill && !state.memory.ended ? 'step-done' : played.ending;
  const passing = drill
    ? [ending]
    : [...new Set([...passingEndings(caseFile.case), ...(played.rightly ? [ending] : [])])];
  const passed =
    gates.length === 0 &&
    total >= (caseFile.scenario.pass ?? policy.pass.total) - 1e-9 &&
    asked.every((dimension) => raw.get(dimension)! >= policy.pass.verdict - 1e-9) &&
    passing.includes(ending);
  return {
    scenario: header.scenario,
    variant: caseFile.variant,
    seed: header.seed,
    mode: header.mode,
    lang: header.lang,
    origin: header.origin,
    allowance: header.allowance,
    total: rounded(total),
    passed,
    record:
      options.record &&
      drill === undefined &&
      header.mode === 'exam' &&
      header.origin === 'fresh' &&
      header.allowance !== 'off',
    gates,
    dimensions: dials,
    findings,
    ending,
    endingRegular: drill !== undefined || played.regular,
    passingEndings: passing,
    // Of a step nobody can say what becomes of the ticket.
    consequences: drill ? [] : consequencesOf(played, findings),
    versions: header.versions
  };
}

function brokenGates(findings: readonly Finding[]): Scorecard['gates'] {
  const broken = findings.filter(({ gate }) => gate);
  return [...new Set(broken.map(({ clause }) => clause))].map((clause) => {
    const entries = broken.filter((finding) => finding.clause === clause).flatMap((finding) => finding.entries);
    return { clause, entries: [...new Set(entries.map(({ entry }) => entry))] };
  });
}

/** Marks a stated transfer to an unknown desk as doubtful instead of wrong, unless the call went to a wrong desk. */
export function withDesksNamed({ caseFile, table }: HeldCall, memory: Memory): Memory {
  const isOfNone = ({ name, kind, counts, value }: Act): boolean =>
    name === whither &&
    kind === 'part' &&
    counts === 'wrong-fact' &&
    own(table.policy.desks, String(value)) === undefined;
  if (!memory.acts.some(isOfNone)) return memory;
  const { transferredTo } = memory.desk;
  if (transferredTo !== undefined && !caseFile.expects[whither]?.includes(transferredTo)) return memory;
  return {
    ...memory,
    acts: List.of(memory.acts.map((act): Act => (isOfNone(act) ? { ...act, counts: 'doubtful' } : act)))
  };
}

/** Returns the findings on the outcome for the customer, read when the trainee's part ends. */
export function outcomeFindings(played: PlayedRun): readonly Finding[] {
  const { policy } = played.call.table;
  return callClauses.flatMap((clause) => {
    const { met } = clause;
    if (met.by !== 'facts' || !isDue(clause, played.call.caseFile.case)) return [];
    return met.facts
      .filter(({ when }) => when === undefined || holds(when, played.call.caseFile.case))
      .map(({ fact }): Finding => {
        const {
          is,
          earns_percent = 0,
          loses_percent = 100,
          deed = false,
          entries,
          why,
          remedy
        } = readers[fact](played);
        const max = policy.outcomeWeights[fact] * hundredths;
        const gate = deed && policy.gates.includes(clause.id);
        return {
          id: `${clause.id}.${fact}`,
          clause: clause.id,
          fact,
          dimension: 'outcome',
          verdict: is,
          ...(is === 'violated' && { deviation: 'forbidden' as const }),
          window: windowInRun(clause, windowOf(clause, played)),
          points: is === 'met' ? max : Math.round((max * earns_percent) / 100),
          max,
          lost: is === 'violated' && !gate ? policy.beyondAuthorityLoss * loses_percent : 0,
          gate,
          entries,
          why,
          remedy
        };
      });
  });
}
