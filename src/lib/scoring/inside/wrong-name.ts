import { calledName, namesCalled, type CalledName } from '#contact/names-called';
import type { Line } from '#ticket/memory';
import { hundredths } from './clause-findings';
import type { PlayedRun } from './played';
import { brokenRule } from './own-rule';
import { say, together } from './why';
import type { Finding } from '../scorecard';

const rule = 'x-wrong-fact';
const nameFact = 'name';

interface Calling {
  readonly line: Line;
  readonly called: CalledName;
}

/** Returns a finding for a wrong name used after the customer identified themselves; reduced if corrected later. */
export function wrongNameFindings(played: PlayedRun): readonly Finding[] {
  const { caseFile, table } = played.call;
  const known = calledName(String(caseFile.facts[nameFact] ?? ''));
  if (!known) return [];
  const from_ms = knownFrom_ms(played);
  const callings = callingsIn(played).filter(({ line }) => line.from_ms > from_ms);
  const wrong = callings.filter(({ called }) => !fits(called, known));
  const last = wrong.at(-1);
  if (!last) return [];
  const late = callings.some(({ line, called }) => line.from_ms > last.line.from_ms && fits(called, known));
  const { loss, corrected: share = 100 } = table.policy.ownRules[rule];
  const said = wrong[0]!.line.text.slice(wrong[0]!.called.from, wrong[0]!.called.to);
  const right = String(caseFile.facts[nameFact]);
  const entries = wrong.map(({ line, called: { from, to } }) => ({
    entry: line.entry!,
    from,
    to,
    at_ms: line.from_ms
  }));
  const why = together([
    say('wrong-name', { said, right }),
    ...(late && share < 100 ? [say('put-right', { share })] : [])
  ])!;
  const lost = Math.round((loss * hundredths * (late ? share : 100)) / 100);
  return brokenRule(played, rule, entries, { why, remedy: say('call-by-name', { right }), lost }).map((finding) => ({
    ...finding,
    id: `${rule}.${nameFact}`
  }));
}

function knownFrom_ms(played: PlayedRun): number {
  const named = played.memory.lines.find(
    ({ who, means = [] }) => who === 'customer' && means.some(({ tell }) => tell.includes(nameFact))
  );
  return Math.min(played.first('verified')?.at_ms ?? Infinity, named?.from_ms ?? Infinity);
}

function callingsIn(played: PlayedRun): readonly Calling[] {
  const bad = played.badLines();
  const { lines, acts } = played.memory;
  return lines
    .filter(({ who, entry }) => who === 'agent' && entry !== undefined && !bad.has(entry))
    .flatMap((line) =>
      namesCalled({
        text: line.text,
        acts: acts.filter(({ who, entry }) => who === 'agent' && entry === line.entry),
        marks: line.reading?.marks ?? []
      }).map((called) => ({ line, called }))
    );
}

function fits(called: CalledName, known: CalledName): boolean {
  const isOfOther = called.gender !== undefined && known.gender !== undefined && called.gender !== known.gender;
  return called.surname === known.surname && !isOfOther;
}
