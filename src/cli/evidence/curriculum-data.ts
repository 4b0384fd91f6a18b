import type { TicketClass } from '#analysis/ticket-classes';
import { good, type Result } from '#diagnostics/diagnostic';
import type { CurriculumData, CurriculumLesson, CurriculumTicket, UntakenPart, UntakenWay } from '#domain/curriculum';
import { langs, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { sopText } from '#machines/sop-text';
import { arrivalsOf } from '#sandbox/arrivals';
import { usualMix } from '#sandbox/plan';
import { loadPolicy } from '../data.ts';
import { curriculumOf, type Curriculum } from './curriculum.ts';
import { lessons, type Lesson } from './lessons.ts';

import { guardText } from '#atlas/guard-words';
import { alone } from '#atlas/sop-words';
import { outlineOf, type StateOutline, type TransitionOutline } from '#chart/outline';
import type { Machine, StateNode } from '#chart/machine';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticketChart } from '#machines/ticket';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const mostSeeds = 300;

/** Computes the curriculum for the shipped policy as shown on its page, by playing every case of every scenario. */
export async function curriculumData(): Promise<Result<CurriculumData>> {
  const policy = await loadPolicy(undefined);
  if (!policy.ok) return policy;
  const all = await lessons(policy.value);
  if (!all.ok) return all;
  const chosen = curriculumOf(all.value);
  const words = wayWords();
  const known = new Map(all.value.map((lesson) => [lesson.id, lesson]));
  const taken = new Map<string, number[]>();
  const list = chosen.lessons.map(({ id, adds, takes }): CurriculumLesson => {
    const clauses = new Set(takes.flatMap((way) => words.get(way)?.clauses.slice(0, 1) ?? []));
    return { id, adds, clauses: [...clauses], ...shownAs(known.get(id)!, policy.value, taken) };
  });
  const untaken = untakenIn(chosen, words);
  const named = [...list.flatMap(({ clauses }) => clauses), ...untaken.map(({ clause }) => clause)];
  return good({
    lessons: list,
    isSmallest: chosen.isSmallest,
    ways: chosen.ways,
    covered: chosen.covered,
    untaken,
    clauses: Object.fromEntries([...new Set(named)].map((id) => [id, sopText(id, policy.value)]))
  });
}

function shownAs(
  { text, of }: Lesson,
  policy: Policy,
  taken: Map<string, number[]>
): Pick<CurriculumLesson, 'title' | 'of'> {
  if (of.is === 'ticket') {
    const before = taken.get(of.kind.id) ?? [];
    const plan = planOf(of.kind, policy, before);
    taken.set(of.kind.id, [...before, plan?.seed ?? 0]);
    const nth = before.length + 1;
    return {
      title: of.kind.text,
      of: { is: 'ticket', careless: of.diligence === 'careless', nth, ...(plan && { plan }) }
    };
  }
  const { id: scenario, minutes, modes } = of.scenario;
  return { title: text, of: { is: 'call', scenario, variant: of.variant, minutes, modes } };
}

function planOf(kind: TicketClass, policy: Policy, taken: readonly number[]): CurriculumTicket['plan'] {
  const { business, channel, tier, care, difficulty } = kind.case;
  const wanted = { business, channel, tier, care, difficulty };
  const when = { date: '2026-03-02', at: '10:00', hours: 9, tickets: 1, mix: usualMix };
  for (let seed = 1; seed <= mostSeeds; seed += 1) {
    const comes =
      !taken.includes(seed) &&
      langs.every((lang) => {
        const [first] = arrivalsOf({ ...when, seed, lang, wanted }, policy);
        return first !== undefined && sameCase(first.opening.with.ticket.case, kind.case);
      });
    if (comes) return { seed, wanted };
  }
  return undefined;
}

function sameCase(one: TicketClass['case'], other: TicketClass['case']): boolean {
  const keys = ['class', 'business', 'channel', 'tier', 'care', 'difficulty'] as const;
  const told = Object.entries(other.conditions) as [keyof typeof one.conditions, boolean][];
  return keys.every((key) => one[key] === other[key]) && told.every(([name, is]) => one.conditions[name] === is);
}

function untakenIn({ uncovered }: Curriculum, words: ReadonlyMap<string, WayWords>): readonly UntakenPart[] {
  const parts = new Map<string, { readonly part: Text; readonly clause: string; readonly ways: UntakenWay[] }>();
  for (const id of uncovered) {
    const { part, from, on, when, clauses } = words.get(id)!;
    const [clause = ''] = clauses;
    const key = `${part.en}\n${clause}`;
    const here = parts.get(key) ?? { part, clause, ways: [] };
    parts.set(key, here);
    here.ways.push({ from, on, ...(when && { when }) });
  }
  return [...parts.values()];
}

interface WayWords {
  readonly part: Text;
  readonly from: Text;
  readonly on: Text;
  readonly when?: Text;
  readonly clauses: readonly string[];
}

/** Returns all transitions of the SOP's chart in words, by their ids (see `waysIn`). */
export function wayWords(): ReadonlyMap<string, WayWords> {
  const found = new Map<string, WayWords>();
  walk(outlineOf(ticketChart as Machine), (ticketChart as Machine).root, [], found);
  return found;
}

function walk(state: StateOutline, node: StateNode, around: readonly string[], found: Map<string, WayWords>): void {
  const { path, clauses = [] } = state;
  const here = [...clauses, ...around];
  const ids = [...node.transitions].flatMap(([event, ways]) => ways.map((_, at) => `${node.id} ${event} ${at}`));
  // What needs no event stands in front, and is no way of its own.
  const heard = state.transitions.slice(state.transitions.length - ids.length);
  for (const [at, id] of ids.entries()) found.set(id, wordsOf(path, heard[at]!, here));
  for (const inner of state.states) walk(inner, node.states[inner.path.at(-1)!]!, here, found);
}

function wordsOf(path: readonly string[], way: TransitionOutline, around: readonly string[]): WayWords {
  const told = textsIn([way.actions.map(({ params }) => params), way.guard?.params]);
  const own = told.filter((text) => sopClauseOf(text) !== undefined);
  const when = way.guard && guardText(way.guard);
  const [region = '', inner = ''] = path;
  // Duties and timers are many, each by itself; contact and handling are one life.
  const part = titleOf(region === 'duties' || region === 'timers' ? [region, inner].filter(Boolean) : [region]);
  return {
    part: alone(part ?? titleOf([])!),
    from: alone(titleOf(path)!),
    on: transitionName(way.on) ?? titleOf(path)!,
    ...(when && { when }),
    clauses: [...new Set([...own, ...around])]
  };
}
