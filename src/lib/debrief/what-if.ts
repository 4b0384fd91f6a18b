import { passes_ms } from '#domain/entry';
import { inLang, type Lang, type Text } from '#domain/text';
import { advance, apply } from '#kernel/simulation';
import { mindOf, type CallState } from '#contact/call';
import { isDeedDue, isMetByDeed } from '#coach/deed-of-clause';
import { badPickAt, fittingLines, linesFor, rightLineAfter } from '#coach/right-line';
import { scoreRun } from '#scoring/score';
import type { Finding } from '#scoring/scorecard';
import type { Line } from '#ticket/memory';
import { cost, isFine } from './findings.ts';
import { shownAt_ms } from './first-thing.ts';
import type { Rewind } from './rewind.ts';

/** Place at which a call can be forked: before this entry, at this time. */
export interface ForkPlace {
  readonly entries: number;
  readonly until_ms: number;
}

export interface BetterLine {
  readonly say: string;
  /** Absent if the customer was silent or did not understand. */
  readonly answer?: string;
}

const longest_ms = 20_000;

/** Returns the entry at which a finding arose; for omissions, the last in time. `undefined` if the log is empty. */
export function placeOf(finding: Finding, { entries }: Pick<Rewind, 'entries'>): number | undefined {
  const own = finding.entries[0]?.entry;
  if (own !== undefined && own < entries.length) return own;
  const { opened_ms = 0 } = finding.window;
  const until_ms = Math.max(opened_ms, shownAt_ms(finding));
  const within = entries.findLastIndex(
    (entry) => entry.at_ms >= opened_ms && entry.at_ms <= until_ms && !('do' in entry && entry.do === 'end-call')
  );
  const first = entries.findIndex(({ at_ms }) => at_ms >= opened_ms);
  const place = within >= 0 ? within : first >= 0 ? first : entries.length - 1;
  return place < 0 ? undefined : place;
}

/** Returns the place before an entry, once the line before it has been said: without the trainee's thinking time. */
export function forkBefore(entry: number, rewind: Rewind): ForkPlace {
  const state = rewind.before(entry);
  const spoken_ms = state.memory.lines.toArray().map(({ until_ms }) => Math.min(until_ms, state.now_ms));
  const last_ms = rewind.entries[entry - 1]?.at_ms ?? 0;
  return { entries: entry, until_ms: Math.max(0, last_ms, ...spoken_ms) };
}

/** Returns the lines to read before {@link betterLine}; empty for a late finding, which words cannot correct. */
export function linesToTry(finding: Finding, place: number, rewind: Rewind): readonly string[] {
  if (finding.verdict === 'late') return [];
  const { call, entries } = rewind;
  return [...new Set([...quoted(finding, rewind), ...linesFor(call, entries, place, (at) => rewind.before(at))])];
}

function quoted({ remedy }: Finding, { call }: Rewind): readonly string[] {
  const { script } = remedy.values;
  return script === undefined ? [] : [inEither(script, call.header.lang)];
}

function candidates(finding: Finding, place: number, lines: readonly string[], rewind: Rewind): readonly string[] {
  const { call, entries } = rewind;
  const canRead = (text: string): boolean => lines.includes(text);
  const before = rewind.before(place);
  const right = rightLineAfter(call, entries.slice(0, place), before, canRead);
  const entry = entries[place];
  const said = entry && 'say' in entry ? entry.say : undefined;
  const fitting = fittingLines(call, before, canRead).map(({ text }) => text);
  const all = [...(right ? [right.text] : []), ...quoted(finding, rewind), ...fitting];
  return [...new Set(all)].filter((line) => line !== said && lines.includes(line));
}

/** Returns the first line that improves a finding without costing goodwill; `undefined` if none does. */
export function betterLine(
  finding: Finding,
  place: number,
  lines: readonly string[],
  rewind: Rewind
): BetterLine | undefined {
  if (finding.verdict === 'late') return undefined;
  const picked = badPickAt(rewind.call, rewind.entries, place, (text) => lines.includes(text));
  if (picked !== undefined) return picked.right && trial(picked.right.text, place, rewind)?.line;
  for (const say of candidates(finding, place, lines, rewind)) {
    const tried = trial(say, place, rewind);
    const isBetter = (state: CallState): boolean => isMended(finding, state, rewind);
    if (
      tried &&
      !provokes(tried.answered, rewind.before(place)) &&
      leadsToDeed(finding, place, tried.answered, rewind) &&
      (isBetter(tried.answered) || isBetter(goneOn(tried.answered, place, rewind)))
    )
      return tried.line;
  }
  return undefined;
}

const driven: ReadonlySet<string> = new Set(['demands-supervisor', 'hangs-up']);

function provokes(after: CallState, before: CallState): boolean {
  const made = after.memory.acts.toArray().slice(before.memory.acts.length);
  return made.some(({ name }) => driven.has(name)) || mindOf(after).mood < mindOf(before).mood;
}

function leadsToDeed({ gate, clause }: Finding, place: number, answered: CallState, rewind: Rewind): boolean {
  if (!gate || !isMetByDeed(clause)) return true;
  return !isDeedDue(rewind.call, rewind.before(place), clause) && isDeedDue(rewind.call, answered, clause);
}

function isMended(finding: Finding, state: CallState, { call }: Rewind): boolean {
  const found = scoreRun(call, state, { record: false }).findings.find(({ id }) => id === finding.id);
  // What the line leads to is still to be done: what counts is that the gate holds.
  if (finding.gate && isMetByDeed(finding.clause)) return found?.gate !== true;
  return found === undefined || (isFine(found) && !found.gate) || cost(found) < cost(finding);
}

interface Trial {
  readonly line: BetterLine;
  readonly answered: CallState;
}

function trial(say: string, place: number, rewind: Rewind): Trial | undefined {
  const { simulation } = rewind.call;
  const before = rewind.before(place);
  const at_ms = Math.max(before.now_ms, before.memory.agentUntil_ms);
  const { state, refused } = apply(simulation, before, { at_ms, who: 'agent', say }, at_ms);
  if (refused !== undefined) return undefined;
  const over_ms = state.memory.agentUntil_ms;
  const after = advance(simulation, state, over_ms + longest_ms);
  const answer = after.memory.lines.toArray().find(({ who, from_ms }) => who === 'customer' && from_ms >= over_ms);
  const answered = advance(simulation, state, answer?.until_ms ?? over_ms);
  const isHeard = answer !== undefined && !isLost(answer);
  return { answered, line: { say, ...(isHeard && { answer: answer.text }) } };
}

function goneOn(answered: CallState, place: number, { call, entries }: Rewind): CallState {
  const instead = 'say' in entries[place]!;
  const rest = entries.slice(instead ? place + 1 : place);
  const later_ms = Math.max(0, answered.now_ms - (rest[0]?.at_ms ?? 0));
  return rest.reduce((state, entry) => {
    const at_ms = Math.max(state.now_ms, entry.at_ms + later_ms);
    const { state: next } = apply(call.simulation, state, { ...entry, at_ms }, at_ms);
    return advance(call.simulation, next, at_ms + passes_ms(entry));
  }, answered);
}

const unheard = new Set(['otherwise', 'idle', 'temper', 'too-long', 'too-many', 'jargon']);

function isLost({ means = [] }: Line): boolean {
  return means.some(({ about }) => about === undefined || unheard.has(about));
}

function inEither(value: string | number | Text, lang: Lang): string {
  return typeof value === 'object' ? inLang(value, lang) : String(value);
}
