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

/** Where a call can be begun anew to do a thing better: before this entry, at this time. */
export interface ForkPlace {
  /** How many entries of the log come before it. */
  readonly entries: number;
  /** Simulated time until which the call was lived, milliseconds. */
  readonly until_ms: number;
}

/** A line that would have been better at a place, and what came of it when the call was played on from there with it. */
export interface BetterLine {
  readonly say: string;
  /** What the customer said to it; nothing if the customer was silent, or made nothing of it. */
  readonly answer?: string;
}

/** The customer answers within so much, or not at all. */
const longest_ms = 20_000;

/**
 * The place at which a finding was earned: the entry that it shows in; for what was never done, the last entry within its window, so that the
 * call can still be turned there: the one before the call was ended, where there is one. Nothing if nothing was entered.
 */
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

/**
 * Right before an entry, once the line before it had been said: however long was thought about the entry then, whoever begins anew there has not
 * thought yet.
 */
export function forkBefore(entry: number, rewind: Rewind): ForkPlace {
  const state = rewind.before(entry);
  const spoken_ms = state.memory.lines.toArray().map(({ until_ms }) => Math.min(until_ms, state.now_ms));
  const last_ms = rewind.entries[entry - 1]?.at_ms ?? 0;
  return { entries: entry, until_ms: Math.max(0, last_ms, ...spoken_ms) };
}

/** What is read before a better line is looked for ({@link betterLine}). What came too late is not mended by other words. */
export function linesToTry(finding: Finding, place: number, rewind: Rewind): readonly string[] {
  if (finding.verdict === 'late') return [];
  const { call, entries } = rewind;
  return [...new Set([...quoted(finding, rewind), ...linesFor(call, entries, place, (at) => rewind.before(at))])];
}

/** The line that the finding's remedy quotes. */
function quoted({ remedy }: Finding, { call }: Rewind): readonly string[] {
  const { script } = remedy.values;
  return script === undefined ? [] : [inEither(script, call.header.lang)];
}

/**
 * What may have been better than what was said or done at a place, the best first: the line that the call itself would have led to, the one that the finding's
 * remedy quotes, and the scenario's own good ones that got that state of the call on.
 */
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

/**
 * The first of some lines that mends a finding, with the customer's answer: the call is gone on with from the place with the line instead of what
 * was said there, or before what was done there, and scored anew. A line that the score does not find better, or that costs the customer's goodwill, is not called so:
 * nothing then. Where a bad line was picked, the call has told what was right, and says the same here.
 * @param lines read already
 */
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

/** What a customer does who has been driven to it. */
const driven: ReadonlySet<string> = new Set(['demands-supervisor', 'hangs-up']);

/** True if the customer has been driven to something since, or is in a worse mood than before: nobody is shown that as the better way. */
function provokes(after: CallState, before: CallState): boolean {
  const made = after.memory.acts.toArray().slice(before.memory.acts.length);
  return made.some(({ name }) => driven.has(name)) || mindOf(after).mood < mindOf(before).mood;
}

/**
 * Whoever has gone past what is done on the desktop first (verifying, the customer's yes) is not helped by words that only leave out the breach:
 * a line is better there if the deed can be done once the customer has answered. Where it could have been done without a word, no line is better than the deed.
 */
function leadsToDeed({ gate, clause }: Finding, place: number, answered: CallState, rewind: Rewind): boolean {
  if (!gate || !isMetByDeed(clause)) return true;
  return !isDeedDue(rewind.call, rewind.before(place), clause) && isDeedDue(rewind.call, answered, clause);
}

/** True if a finding is in order, or costs less than it did. What must not be said is found only where it was. */
function isMended(finding: Finding, state: CallState, { call }: Rewind): boolean {
  const found = scoreRun(call, state, { record: false }).findings.find(({ id }) => id === finding.id);
  // What the line leads to is still to be done: what counts is that the gate holds.
  if (finding.gate && isMetByDeed(finding.clause)) return found?.gate !== true;
  return found === undefined || (isFine(found) && !found.gate) || cost(found) < cost(finding);
}

interface Trial {
  readonly line: BetterLine;
  /** The call once the customer has answered. */
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

/** The rest of the log behind the trial, as much later as it took. */
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

/** What a customer answers who has not understood, or to whom nobody spoke. */
const unheard = new Set(['otherwise', 'idle', 'temper', 'too-long', 'too-many', 'jargon']);

function isLost({ means = [] }: Line): boolean {
  return means.some(({ about }) => about === undefined || unheard.has(about));
}

function inEither(value: string | number | Text, lang: Lang): string {
  return typeof value === 'object' ? inLang(value, lang) : String(value);
}
