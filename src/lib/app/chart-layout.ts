import type { Diagram } from '#chart/diagram';
import type { Drawing, Graph } from '#chart/layout';
import type { Lang } from '#domain/text';
import { layoutTries } from './inside/layout-tries.ts';
import { elkWorker } from './inside/elk-worker.ts';

const deadlines = { laid_ms: 4_000, simple_ms: 2_000 } as const;

const graph_ms = 15_000;

const tries = layoutTries(elkWorker, deadlines);

/** Lays out a diagram in a worker, once; `live` leaves room for remaining times. Never rejects: see `kind`. */
export function layOut(diagram: Diagram, lang: Lang, live = false): Promise<Drawing> {
  return tries.layOut(diagram, lang, live);
}

/** Returns a drawing immediately: laid out if the layout is known, otherwise as cards without lines. */
export function drawnAtOnce(diagram: Diagram, lang: Lang, live = false): Drawing {
  return tries.atOnce(diagram, lang, live);
}

/** Lays out a graph that is not a chart in a separate worker, for export. Rejects on timeout. */
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

/** Graph as submitted to the layout worker, and its layout. */
export type KnownLayout = readonly [asked: Graph, laid: Graph];

/** Registers known layouts: a graph identical to one of them needs no worker. */
export function knowLayouts(layouts: readonly KnownLayout[]): void {
  tries.know(layouts.map(([asked, laid]) => [JSON.stringify(asked), laid]));
}
