import type { Chart } from '#kernel/chart';
import { callClauseOf } from '#machines/call-clauses';
import { cycles, cycleEventSpec } from '#machines/cycles';
import type { Clause, FulfilledWhen } from '#machines/clause';
import { ticketChart } from '#machines/ticket';
import { eventSpec } from '#machines/ticket-events';
import { ticketTimers } from '#machines/ticket-timers';
import { regionOf } from '#machines/timers';
import { elementsOf, type ChartElement } from './inside/coverage/elements.ts';

const byKind = ({ by }: FulfilledWhen): readonly string[] => [`clause-findings: ${by}`];

const rules: Naming = {
  parts: byKind,
  'parts-within': byKind,
  within: byKind,
  wait: byKind,
  milestone: byKind,
  fields: byKind,
  tag: byKind,
  label: byKind,
  order: byKind,
  'plain-speech': byKind,
  'never-said': ({ label }) => [`forbidden: ${label}`],
  'never-asked': () => ['forbidden: unnecessary-question'],
  facts: ({ facts }) => facts.map(({ fact }) => `closing: ${fact}`)
};

export interface ReadChart {
  readonly elements: readonly ChartElement[];
  /** Returns the clauses that an external event serves; `undefined` for events that the chart raises itself. */
  served(event: string): readonly string[] | undefined;
  timed(region: string): string | undefined;
}

export interface Carriers {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
  readonly timers: readonly string[];
  readonly rules: readonly string[];
}

const clauseOfTimer = new Map(
  ticketTimers.map((timer): [string, string] => [`timers.${regionOf(timer)}`, timer.clause])
);

/** Returns the charts of a ticket and beyond; elements of the latter carry the chart's name: `month: channel.found`. */
export function chartsOfTheSop(): readonly ReadChart[] {
  return [
    readChart(
      ticketChart,
      (event) => eventSpec(event)?.clauses,
      (region) => clauseOfTimer.get(region)
    ),
    ...cycles.map(({ name, chart }) =>
      readChart(
        chart,
        (event) => cycleEventSpec(event)?.clauses,
        () => undefined,
        name
      )
    )
  ];
}

/** @param name name of a chart other than the ticket's */
export function readChart(
  machine: Chart['machine'],
  served: ReadChart['served'],
  timed: ReadChart['timed'],
  name?: string
): ReadChart {
  const elements = elementsOf(machine);
  return {
    elements: name === undefined ? elements : elements.map((it) => ({ ...it, name: `${name}: ${it.name}` })),
    served,
    timed
  };
}

/** Returns a clause's carriers: states, transitions that name it, and those naming none by their event or duty. */
export function carriersOf(clause: Clause, charts: readonly ReadChart[]): Carriers {
  const states: string[] = [];
  const transitions: string[] = [];
  const timersOf: string[] = [];
  for (const chart of charts) {
    for (const element of chart.elements) {
      const { kind, name, region } = element;
      const timer = chart.timed(region);
      if (timer !== undefined && kind !== 'after') {
        // All of a timer's region is one thing: the timer.
        if (timer === clause.id && name === region) timersOf.push(name);
      } else if (kind === 'state') {
        if (element.own.includes(clause.id)) states.push(name);
      } else if (isAbout(clause, element, chart)) (kind === 'after' ? timersOf : transitions).push(name);
    }
  }
  const scored = callClauseOf(clause.id);
  return {
    states: [...new Set(states)],
    transitions: [...new Set(transitions)],
    timers: [...new Set(timersOf)],
    rules: scored ? ruleFor(scored.met) : []
  };
}

function isAbout(clause: Clause, element: ChartElement, { served }: ReadChart): boolean {
  const { kind, own, around, nearest, ahead } = element;
  const on = element.on ?? '';
  if (own.length > 0) return own.includes(clause.id);
  if (kind === 'after') return [clause.id, `rest.${clause.id}`].includes(on) || ahead.includes(clause.id);
  if (on === `breach.${clause.id}`) return true;
  const serves = served(on);
  if (serves === undefined) return nearest.length === 1 && nearest[0] === clause.id;
  const metByIt = clause.doneBy?.includes(on) ?? false;
  return serves.includes(clause.id) && (metByIt || around.includes(clause.id));
}

type Naming = {
  readonly [Kind in FulfilledWhen['by']]: (met: Extract<FulfilledWhen, { readonly by: Kind }>) => readonly string[];
};

function ruleFor(met: FulfilledWhen): readonly string[] {
  return [...new Set((rules[met.by] as (it: FulfilledWhen) => readonly string[])(met))];
}
