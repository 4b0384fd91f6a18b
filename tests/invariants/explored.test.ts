import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../../src/cli/tooling/benches/figures';
import { ticketClasses } from '../../src/cli/tooling/proving/classes';
import { invariants } from '../../src/cli/tooling/proving/invariants';
import { nominalLimits } from '../../src/cli/tooling/proving/limits';
import { prove } from '../../src/cli/tooling/proving/prove';
import { classLine, findingLines, proofLines } from '../../src/cli/tooling/proving/report';

const day_ms = 86_400_000;

/** The smaller pass of `npm run prove`: every class, a part of its states. */
const proof = prove({
  classes: ticketClasses,
  limits: nominalLimits(must(loadPolicy())),
  bounds: { states: 1200, time_ms: 60 * day_ms, walks: 120 }
});

describe('every regular life of a ticket', () => {
  it.each(invariants.map((invariant) => [invariant.claim.en, invariant] as const))('%s', (_, invariant) => {
    const broken = [...proof.findings, ...proof.open].filter((finding) => finding.invariant === invariant);
    expect(broken.flatMap((finding) => findingLines(finding, 'en'))).toEqual([]);
  });
  it('is told with what was reached, and whether a bound was hit', () => {
    expect(proofLines(proof, 'en').length).toBeGreaterThan(1);
    expect(proof.explored.map(classLine).every((line) => line !== '')).toBe(true);
  });
});
