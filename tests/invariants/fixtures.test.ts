import { describe, expect, it } from 'vitest';
import { ticketClasses } from '#analysis/ticket-classes';
import { invariants } from '#analysis/inside/invariants';
import { nominalLimits } from '#analysis/nominal-limits';
import { prove } from '#analysis/prove';
import { failureReport } from '#analysis/proof-report';
import { findingLines } from '#analysis/proof-text';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../tools/benches/figures';
import type { Broken } from './broken/broken';
import { sample } from '../tools/sample.ts';

const limits = nominalLimits(must(await loadPolicy()));
const modules = import.meta.glob<{ readonly broken?: Broken }>('./broken/*.ts', { eager: true });
const all = Object.entries(modules).flatMap(([path, { broken }]) => (broken ? [{ path, ...broken }] : []));

describe('each invariant has been seen to fail', () => {
  it('on a chart that was broken on purpose', () => {
    expect(all.map(({ breaks }) => breaks).sort()).toEqual(invariants.map(({ id }) => id).sort());
  });

  it.each(sample(all, 3))('$breaks: $how', ({ breaks, of, chart, only }) => {
    const classes = ticketClasses.filter(({ id }) => id === of);
    const { findings } = prove({
      chart,
      classes,
      limits,
      bounds: { states: 8000, time_ms: 60 * 86_400_000, walks: 0 },
      ...(only && { only })
    });
    expect(findings.map(({ invariant }) => invariant.id)).toEqual([breaks]);
    // Whoever reads of it is told the life that shows it.
    expect(findingLines(findings[0]!, 'en').join('')).not.toBe('');
    const { what, steps } = failureReport(findings[0]!);
    if (findings[0]!.life) expect(steps.length).toBeGreaterThan(0);
    for (const { zh, en } of [what, ...steps.flatMap((step) => [step.what, ...step.like, ...step.limits])]) {
      expect(zh).not.toBe(en);
      // Words only: no id of a clause, an event or a value.
      for (const text of [zh, en].filter(() => findings[0]!.life))
        expect(text).not.toMatch(/\d\.\d-|\w-\w+-|true|false|undefined/);
    }
  });
});
