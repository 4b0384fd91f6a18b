import type { Deed } from '#domain/act-ids';
import { numbersIn } from '#language/numbers-in';
import type { MarkHit } from '#language/reading';
import { deskActNames } from '#machines/desk-act-names';
import { deskActs, type DeskAct } from '#machines/desk-acts';
import type { Line } from '#ticket/memory';
import { hundredths } from './clause-findings';
import { cutShort } from './names';
import type { PlayedRun } from './played';
import { brokenRule } from './own-rule';
import { say, together } from './why';
import type { Finding } from '../scorecard';

const rule = 'x-untrue-deed';

interface UntrueDeed {
  readonly line: Line;
  readonly hit: MarkHit;
  readonly ways: readonly DeskAct[];
  readonly putRight: boolean;
}

/** Returns findings for actions reported as done but not in the log by the customer's next word; less if corrected. */
export function untrueDeedFindings(played: PlayedRun): readonly Finding[] {
  const priced = played.call.table.policy.ownRules[rule];
  if (!priced) return [];
  const share = priced.corrected ?? 100;
  let left = (priced.most ?? Infinity) * hundredths;
  const told = untrueDeeds(played);
  const first = told.filter(({ hit }, at) => told.findIndex((other) => other.hit.value === hit.value) === at);
  return first.flatMap(({ hit, line, ways }) => {
    const same = told.filter((other) => other.hit.value === hit.value);
    const late = same.every(({ putRight }) => putRight);
    const lost = Math.min(left, Math.round((priced.loss * hundredths * (late ? share : 100)) / 100));
    left -= lost;
    const deed = deskActNames[ways[0]!.name]!;
    const entries = same.map((it) => ({
      entry: it.line.entry!,
      from: it.hit.from,
      to: it.hit.to,
      at_ms: it.line.from_ms
    }));
    const quote = cutShort(line.text.slice(hit.from, hit.to));
    const why = together([
      say('told-undone', { quote, deed }),
      ...(late && share < 100 ? [say('done-later', { share })] : [])
    ])!;
    return brokenRule(played, rule, entries, { why, remedy: { code: 'do-then-tell', values: { deed } }, lost }).map(
      (finding) => ({ ...finding, id: `${rule}.${hit.value}` })
    );
  });
}

function untrueDeeds(played: PlayedRun): readonly UntrueDeed[] {
  const { lines } = played.memory;
  // What is amiss with a bad line of guided mode says its author.
  const bad = played.badLines();
  const spoken = lines.filter(({ who, entry }) => who === 'agent' && entry !== undefined && !bad.has(entry));
  return spoken.flatMap((line) => {
    const answered_ms = lines.find((it) => it.who === 'customer' && it.from_ms > line.from_ms)?.from_ms ?? Infinity;
    return (line.reading?.marks ?? []).flatMap((hit): readonly UntrueDeed[] => {
      const ways = hit.name === 'told-done' && hit.sure && hit.value !== undefined ? waysOf(hit.value) : [];
      if (ways.length === 0 || isDone(ways, answered_ms, played)) return [];
      return [{ line, hit, ways, putRight: isTakenBack(line, hit, spoken) || isDone(ways, Infinity, played) }];
    });
  });
}

function isTakenBack(line: Line, { to }: MarkHit, spoken: readonly Line[]): boolean {
  const sums = numbersIn(line.text).map(({ value }) => value);
  const corrects = ({ reading }: Line, from = 0): boolean =>
    reading?.marks.some(({ name, from: at }) => name === 'taking-back' && at >= from) ?? false;
  const later = spoken.filter(({ entry }) => entry! > line.entry!);
  return (
    corrects(line, to) ||
    later.some((it, at) => corrects(it) && (at === 0 || numbersIn(it.text).some(({ value }) => sums.includes(value))))
  );
}

function isDone(ways: readonly DeskAct[], by_ms: number, { memory: { acts, facts } }: PlayedRun): boolean {
  return ways.some(
    ({ event, name: act }) =>
      acts.some(({ name, at_ms }) => name === `desk:${act}` && at_ms <= by_ms) ||
      facts.some(({ name, kind, at_ms }) => name === event && kind !== 'refused' && at_ms <= by_ms)
  );
}

function waysOf(deed: Deed): readonly DeskAct[] {
  return deskActs.filter(({ toldAs }) => toldAs.includes(deed));
}
