import type { Finding, Scorecard } from '#scoring/scorecard';
import { cost, isFine } from './findings.ts';

/** Returns the time in ms of the call at which a finding shows or, never done, should have. */
export function shownAt_ms({ entries, window }: Pick<Finding, 'entries' | 'window'>): number {
  const due_ms = Number.isFinite(window.due_ms) ? window.due_ms : undefined;
  return entries[0]?.at_ms ?? due_ms ?? window.closed_ms ?? window.opened_ms ?? 0;
}

/** Picks the finding to improve first: gate, overpromise, largest share; `undefined` if none but `upheld` ones. */
export function firstThing(
  { findings: all, dimensions: dials, ending }: Scorecard,
  upheld: ReadonlySet<string> = new Set()
): Finding | undefined {
  const findings = all.filter(({ id }) => !upheld.has(id));
  const share = (finding: Finding): number => cost(finding) / Math.max(1, dials[finding.dimension].max);
  const [worst] = findings
    .filter((finding) => isToLearn(finding))
    .sort(
      (a, b) =>
        Number(b.gate) - Number(a.gate) ||
        Number(isBeyond(b)) - Number(isBeyond(a)) ||
        share(b) - share(a) ||
        shownAt_ms(a) - shownAt_ms(b)
    );
  const isEnd = worst?.fact !== undefined && !isBeyond(worst);
  const first = isEnd && ending === brokenOff ? firstAmiss(findings) : undefined;
  return worst && rootOf(first ?? worst, findings);
}

function isBeyond({ fact, verdict, lost }: Finding): boolean {
  return fact !== undefined && verdict === 'violated' && lost > 0;
}

const brokenOff = 'abandoned';

function firstAmiss(findings: readonly Finding[]): Finding | undefined {
  const began = ({ window }: Finding): number => window.opened_ms ?? Infinity;
  const [first] = findings
    .filter((finding) => finding.fact === undefined && isToLearn(finding) && cost(finding) > 0)
    .sort((a, b) => shownAt_ms(a) - shownAt_ms(b) || Math.sign(began(a) - began(b)) || 0);
  return first;
}

function isToLearn(finding: Finding): boolean {
  return !isFine(finding) && finding.verdict !== 'to-review';
}

function rootOf(finding: Finding, findings: readonly Finding[], seen: readonly Finding[] = []): Finding {
  const cause = findings.find(
    (other) => other.clause === finding.cause && !isFine(other) && other.verdict !== 'to-review'
  );
  return cause === undefined || seen.includes(cause) ? finding : rootOf(cause, findings, [...seen, finding]);
}
