import { ticketChart } from '#machines/ticket';
import { ticketTimers } from '#machines/ticket-timers';
import { regionOf } from '#machines/timers';
import { alternativesAt, configOf, machineOf, placesIn, type Machine, type Place } from './config.ts';

/** The region of the chart that a place stands in: a box, or what a box of regions boxes. */
function regionAt({ path: [box, region] }: Place): string {
  return box === 'duties' || box === 'timers' ? `${box}.${region}` : (box ?? '');
}

/** One element taken out of the chart. */
export interface Mutant {
  /** As people find it: `life.assigned -responded-> #handling`, `timer tech-30min`; of several alternatives, which: `[2/4]`. */
  readonly name: string;
  readonly region: string;
  /** Transitions by their index in {@link places}; all of its region for a timer. */
  readonly elements: readonly number[];
  /** The chart without it. */
  machine(): Machine;
}

/** Every transition of the ticket's chart, in the order of the chart. */
export const places: readonly Place[] = placesIn(configOf(ticketChart));

/** A mutant for each transition, and one for each timer of the SOP as a whole. */
export function mutantsOf(): readonly Mutant[] {
  const config = configOf(ticketChart);
  const transitions = places.map((place, index): Mutant => {
    const alternatives = alternativesAt(config, place);
    return {
      name: nameOf(place, alternatives[place.index]!.target, alternatives.length),
      region: regionAt(place),
      elements: [index],
      machine: () => withoutTransition(place)
    };
  });
  const regions = ticketTimers.map(regionOf).map((region): Mutant => ({
    name: `timer ${region}`,
    region: `timers.${region}`,
    elements: places.flatMap((place, index) => (regionAt(place) === `timers.${region}` ? [index] : [])),
    machine: () => withoutRegion(region)
  }));
  return [...transitions, ...regions];
}

function nameOf({ path, kind, key, index }: Place, target: string | undefined, alternatives: number): string {
  const on = kind === 'on' ? key : kind === 'after' ? `after ${key}` : 'always';
  const which = alternatives > 1 ? ` [${index + 1}/${alternatives}]` : '';
  return `${path.join('.') || 'sop'} -${on}-> ${target ?? 'stays'}${which}`;
}

function withoutTransition(place: Place): Machine {
  const config = configOf(ticketChart);
  alternativesAt(config, place).splice(place.index, 1);
  return machineOf(config);
}

function withoutRegion(region: string): Machine {
  const config = configOf(ticketChart);
  delete config.states!['timers']!.states![region];
  return machineOf(config);
}
