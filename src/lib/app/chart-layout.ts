import type { Diagram } from '#chart/diagram';
import type { Drawing, Graph } from '#chart/layout';
import type { Lang } from '#domain/text';
import { layoutTries } from './inside/layout-tries.ts';
import { elkWorker } from './inside/elk-worker.ts';

/** Nobody looks at an empty frame for longer: what is not there by then is drawn more simply, and then as cards. */
const deadlines = { laid_ms: 4_000, simple_ms: 2_000 } as const;

const graph_ms = 15_000;

const tries = layoutTries(elkWorker, deadlines);

/**
 * Puts a diagram's states and lines in their places, in a worker. The same is laid out once only.
 * @param live  with room for what is left of limits
 * @returns a promise that never fails; the drawing says how it came about (`kind`): as `cards` it has no lines
 */
export function layOut(diagram: Diagram, lang: Lang, live = false): Promise<Drawing> {
  return tries.layOut(diagram, lang, live);
}

/** The same at once, for whoever would look at nothing meanwhile: where it is not known yet how all stands, as cards without lines. */
export function drawnAtOnce(diagram: Diagram, lang: Lang, live = false): Drawing {
  return tries.atOnce(diagram, lang, live);
}

/**
 * Lays out a graph that is no chart, in a worker of its own: a picture for other programs, which nobody waits for in front of an empty frame.
 * @returns a promise that fails where it does not come about in time
 */
export async function layOutGraph(graph: Graph): Promise<Graph> {
  const worker = elkWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the layout worker did not answer in time')), graph_ms);
  });
  try {
    return await Promise.race([worker.layOut(graph), late]);
  } finally {
    clearTimeout(timer);
    worker.end();
  }
}

/** A graph as it is asked for, and where all of it stands. */
export type KnownLayout = readonly [asked: Graph, laid: Graph];

/** Graphs that were laid out before: what is asked for to the letter like one of them asks no worker. */
export function knowLayouts(layouts: readonly KnownLayout[]): void {
  tries.know(layouts.map(([asked, laid]) => [JSON.stringify(asked), laid]));
}
