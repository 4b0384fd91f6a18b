import type { Path } from '#formats/value-at';
import { valueAt } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { listOf, mapping, newId, itemPath, type Plain } from './changes.ts';
import type { Worded } from './languages.ts';
import { bothOf, newLine } from './tables.ts';

/** Demand or course of steps of the customer, with its possible states. */
export interface Thing {
  readonly id: string;
  readonly kind: 'demand' | 'course' | 'talk';
  readonly path: Path;
  readonly title: { readonly zh: string; readonly en: string };
  readonly places: readonly Place[];
  /** States that its reactions can lead to. */
  readonly states: readonly string[];
  readonly stateTitles: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/** Place of reactions: in a state, at any time, or when something is brought up, which needs no trigger. */
export interface Place {
  readonly state: string | undefined;
  readonly is: 'state' | 'anytime' | 'raise' | 'again';
  readonly path: Path;
  readonly reactions: readonly ReactionRow[];
}

export interface ReactionRow {
  readonly trigger: string | undefined;
  readonly path: Path;
  readonly reaction: Plain;
  /** Keys that can be edited only in the text. */
  readonly more: readonly string[];
}

/** States of a demand, in the order of its life cycle. */
export const lives = ['raised', 'answered', 'put-off', 'settled', 'given-up', 'escalated'] as const;
const shownKeys: ReadonlySet<string> = new Set(['if', 'say', 'mood', 'trust', 'go', 'does', 'tell', 'set', 'once']);

export function thingsOf(file: Plain): readonly Thing[] {
  const demands = Object.entries(mapping(file['demands'])).map(([id, written]): Thing => {
    const path = ['demands', id];
    const demand = mapping(written);
    const said = (['raise', 'again'] as const).flatMap((is): Place[] =>
      demand[is] === undefined
        ? []
        : [{ state: undefined, is, path: [...path, is], reactions: listed(undefined, [...path, is], demand[is]) }]
    );
    const anytime =
      demand['anytime'] === undefined ? [] : [placeOf(undefined, [...path, 'anytime'], demand['anytime'])];
    const states = lives.filter((life) => demand[life] !== undefined);
    const places = [...said, ...states.map((life) => placeOf(life, [...path, life], demand[life])), ...anytime];
    return { id, kind: 'demand', path, title: bothOf(demand['title']), places, states: [...lives], stateTitles: {} };
  });
  const course = (id: string, kind: Thing['kind'], path: Path, written: unknown, everywhere: string): Thing => {
    const region = mapping(written);
    const states = Object.entries(mapping(region['states']));
    const on = region[everywhere];
    return {
      id,
      kind,
      path,
      title: bothOf(region['title']),
      places: [
        ...states.map(([state, it]) => placeOf(state, [...path, 'states', state, 'on'], mapping(it)['on'])),
        ...(on === undefined ? [] : [placeOf(undefined, [...path, everywhere], on)])
      ],
      states: states.map(([state]) => state),
      stateTitles: Object.fromEntries(
        states.flatMap(([state, it]) => {
          const { zh, en } = bothOf(mapping(it)['title']);
          return zh || en ? [[state, { zh: zh || en, en: en || zh }]] : [];
        })
      )
    };
  };
  const courses = Object.entries(mapping(file['behaviour'])).map(([id, region]) =>
    course(id, 'course', ['behaviour', id], region, 'on')
  );
  const talk = file['talk'] === undefined ? [] : [course('talk', 'talk', ['talk'], file['talk'], 'anywhere')];
  return [...demands, ...courses, ...talk];
}

function placeOf(state: string | undefined, path: Path, written: unknown): Place {
  const reactions = Object.entries(mapping(written)).flatMap(([trigger, some]) =>
    listed(trigger, [...path, trigger], some)
  );
  return { state, is: state === undefined ? 'anytime' : 'state', path, reactions };
}

function listed(trigger: string | undefined, path: Path, some: unknown): readonly ReactionRow[] {
  return listOf(some).map((one, at) => ({
    trigger,
    path: itemPath(path, some, at),
    reaction: mapping(one),
    more: Object.keys(mapping(one)).filter((key) => !shownKeys.has(key))
  }));
}

export type Said = { readonly line: string } | { readonly text: Worded } | undefined;

function lineFor(file: Plain, said: Said): { readonly line: string | undefined; readonly changes: readonly Change[] } {
  if (said === undefined) return { line: undefined, changes: [] };
  if ('line' in said) return { line: said.line, changes: [] };
  const { id, changes } = newLine(file, said.text);
  return { line: id, changes };
}

/** Changes that add something, and its resulting path. */
export interface Added {
  readonly path: Path;
  readonly changes: readonly Change[];
}

/** Adds a demand of the customer, with the line that raises it. */
export function newDemand(file: Plain, title: Worded, said: Worded): Added {
  const id = newId(title.en ?? '', namesIn(file), 'demand');
  const { line, changes } = lineFor(file, { text: said });
  const demand = {
    title,
    raise: { say: line, does: 'tells-demand', set: 'demand-told' },
    again: { say: line },
    raised: {}
  };
  const path = ['demands', id];
  return { path, changes: [...changes, { put: path, value: demand }] };
}

/** Adds a course of steps with its first step. */
export function newCourse(file: Plain, title: Worded): Added {
  const id = newId(title.en ?? '', namesIn(file), 'course');
  const path = ['behaviour', id];
  return { path, changes: [{ put: path, value: { title, states: { 'step-1': { on: {} } } } }] };
}

/** Adds a state, a demand's life-cycle state or a course's next step; returns it with the changes that add it. */
export function newState(thing: Thing, life: string, title?: Worded): { state: string; changes: readonly Change[] } {
  if (thing.kind === 'demand') return { state: life, changes: [{ put: [...thing.path, life], value: {} }] };
  const state = newId(title ? (title.en ?? '') : `step ${thing.states.length + 1}`, thing.states, 'step');
  const value = { ...(title && { title }), on: {} };
  return { state, changes: [{ put: [...thing.path, 'states', state], value }] };
}

/** Adds a reaction to a trigger, after those that exist there for it. */
export function newReaction(
  file: Plain,
  place: Place,
  trigger: string,
  said: Said,
  rest: { readonly go?: string; readonly mood?: number; readonly does?: string }
): readonly Change[] {
  const { line, changes } = lineFor(file, said);
  const reaction = { ...(line !== undefined && { say: line }), ...rest };
  const path = [...place.path, trigger];
  const before = valueAt(file, path);
  if (before === undefined) return [...changes, { put: path, value: reaction }];
  if (Array.isArray(before)) return [...changes, { put: [...path, before.length], value: reaction }];
  return [...changes, { put: path, value: [before, reaction] }];
}

/** Returns the path of a reaction appended to those with the same trigger. */
export function reactionPath(file: Plain, place: Pick<Place, 'path'>, trigger: string): Path {
  const path = [...place.path, trigger];
  const before = valueAt(file, path);
  if (before === undefined) return path;
  return [...path, Array.isArray(before) ? before.length : 1];
}

/** Changes a reaction's trigger: in place if alone, else behind reactions with the new trigger. */
export function movedReaction(file: Plain, place: Pick<Place, 'path'>, row: ReactionRow, trigger: string): Added {
  const path = reactionPath(file, place, trigger);
  const from = [...place.path, row.trigger ?? ''];
  const isAlone = listOf(valueAt(file, from)).length === 1;
  if (isAlone && valueAt(file, [...place.path, trigger]) === undefined)
    return { path: [...path, ...row.path.slice(from.length)], changes: [{ rename: from, to: trigger }] };
  const before = valueAt(file, [...place.path, trigger]);
  const whole = [...place.path, trigger];
  const put: readonly Change[] =
    before === undefined || Array.isArray(before)
      ? [{ put: path, value: row.reaction }]
      : [{ put: whole, value: [before, row.reaction] }];
  return { path, changes: [...put, ...withoutReaction(row, file)] };
}

/** Removes a reaction; removing the last one removes its trigger, too. */
export function withoutReaction({ path }: ReactionRow, file: Plain): readonly Change[] {
  const inList = typeof path.at(-1) === 'number';
  const others = inList ? (valueAt(file, path.slice(0, -1)) as readonly unknown[]).length > 1 : false;
  return [{ remove: inList && !others ? path.slice(0, -1) : path }];
}

const namesIn = (file: Plain): readonly string[] => [
  ...Object.keys(mapping(file['demands'])),
  ...Object.keys(mapping(file['behaviour'])),
  'talk'
];
