import type { Finding, Scorecard } from '#scoring/scorecard';
import { cost, isFine } from './findings.ts';

/** When a finding shows or, never done, should have: milliseconds of the call. */
export function shownAt_ms({ entries, window }: Pick<Finding, 'entries' | 'window'>): number {
  const due_ms = Number.isFinite(window.due_ms) ? window.due_ms : undefined;
  return entries[0]?.at_ms ?? due_ms ?? window.closed_ms ?? window.opened_ms ?? 0;
}

/**
 * The one finding to do better first; nothing if there is none to learn from. A gate comes before all else, then what was promised beyond one's authority: that outweighs a
 * field left empty, for all that the latter may leave unsettled. Then what cost most, by its share of its own verdict, since ten points of sixty are more than ten of a hundred; of equals the earlier. What only follows from another lapse
 * gives way to that one: with the cause mended, it goes by itself. That a call which broke off has settled nothing is no lesson: there it is what went wrong first, or
 * was missing first.
 * @param upheld findings that a trainer has found wrong: there is nothing to do better
 */
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

/** True of a closing fact that the agent's own words broke, and not of one that is only missing. */
function isBeyond({ fact, verdict, lost }: Finding): boolean {
  return fact !== undefined && verdict === 'violated' && lost > 0;
}

/** What a call is called that one of the two has left. */
const brokenOff = 'abandoned';

/** Of what cost something, and was not the outcome, what came first; of what was missing all along, what should have begun first. */
function firstAmiss(findings: readonly Finding[]): Finding | undefined {
  const began = ({ window }: Finding): number => window.opened_ms ?? Infinity;
  const [first] = findings
    .filter((finding) => finding.fact === undefined && isToLearn(finding) && cost(finding) > 0)
    .sort((a, b) => shownAt_ms(a) - shownAt_ms(b) || Math.sign(began(a) - began(b)) || 0);
  return first;
}

/** Was not right, and is sure: what is to be reviewed may yet be. What cost nothing is learnt from as well, once nothing else is left. */
function isToLearn(finding: Finding): boolean {
  return !isFine(finding) && finding.verdict !== 'to-review';
}

/** The lapse from which others follow, as far back as it is known. */
function rootOf(finding: Finding, findings: readonly Finding[], seen: readonly Finding[] = []): Finding {
  const cause = findings.find(
    (other) => other.clause === finding.cause && !isFine(other) && other.verdict !== 'to-review'
  );
  return cause === undefined || seen.includes(cause) ? finding : rootOf(cause, findings, [...seen, finding]);
}
