import { expect, test } from 'vitest';
import { lookInto, passes } from '#analysis/look-into';
import { ticketClasses } from '#analysis/ticket-classes';
import { loadPolicy } from '../../src/cli/data';
import { must } from '../tools/benches/figures';
import { broken } from './broken/personal-data-is-told-to-anybody';
import { isDeep } from '../tools/sample.ts';

const policy = must(await loadPolicy());

test.runIf(isDeep)(
  'a version is looked into class by class, and of what is broken the shortest life comes first',
  () => {
    const looking = lookInto(policy, 50, { chart: broken.chart, ...(broken.only && { only: broken.only }) });
    const seen: string[] = [];
    let turn = looking.next();
    for (; !turn.done; turn = looking.next()) {
      expect(turn.value.of).toBe(ticketClasses.length);
      seen.push(turn.value.report.class);
    }
    expect(seen).toEqual(ticketClasses.map(({ id }) => id));
    const { failures, classes, whole } = turn.value;
    expect(whole).toBe(true);
    expect(classes.map((it) => it.class)).toEqual(seen);
    expect(new Set(failures.map(({ invariant }) => invariant))).toEqual(new Set([broken.breaks]));
    const lengths = failures.map(({ steps }) => steps.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    // What a worker can send.
    expect(structuredClone(turn.value)).toEqual(turn.value);
  }
);

test('each pass looks further than the one before', () => {
  expect(passes).toEqual(passes.toSorted((a, b) => a - b));
  expect(new Set(passes).size).toBe(passes.length);
});
