import { cardsOf } from '#chart/cards';
import type { Diagram } from '#chart/diagram';
import { drawingOf, graphsOf, simplified, type DrawnBy, type Drawing, type Graph } from '#chart/layout';
import { misplacedIn } from '#chart/misplaced';
import type { Lang } from '#domain/text';

export interface LayoutWorker {
  /** Rejects if the worker does not load, breaks or cannot lay it out; stays pending if the worker does not answer. */
  layOut(graph: Graph): Promise<Graph>;
  end(): void;
}

/** Time limits per attempt, including the loading of its worker. */
export interface Deadlines {
  readonly laid_ms: number;
  readonly simple_ms: number;
}

/** Layout of diagrams one after another, so that none uses up the time of another. */
export interface LayoutTries {
  /**
   * Always returns a drawing: laid out, else simplified by a fresh worker, else cards without lines. Only the first is
   * cached.
   */
  layOut(diagram: Diagram, lang: Lang, live?: boolean): Promise<Drawing>;
  /** Returns a drawing immediately: laid out if known, otherwise as cards until {@link layOut} has a better one. */
  atOnce(diagram: Diagram, lang: Lang, live?: boolean): Drawing;
  know(laid: Iterable<readonly [asked: string, laid: Graph]>): void;
}

/** @param begin creates a worker; called when one is needed and there is none */
export function layoutTries(begin: () => LayoutWorker, { laid_ms, simple_ms }: Deadlines): LayoutTries {
  const known = new Map<string, Graph>();
  const underWay = new Map<string, Promise<readonly Graph[]>>();
  let worker: LayoutWorker | undefined;
  let before: Promise<unknown> = Promise.resolve();

  return {
    async layOut(diagram, lang, live = false) {
      try {
        const graphs = graphsOf(diagram, lang, live);
        for (const kind of ['laid', 'simple'] as const) {
          const laid = await tried(graphs, kind);
          const drawing = laid && drawingOf(diagram, laid, lang, { live, kind });
          if (drawing && misplacedIn(drawing, diagram).length === 0) return drawing;
        }
      } catch {
        // What cannot even be asked for, as a line to a state that is not there, has no lines.
      }
      return cardsOf(diagram, lang);
    },
    atOnce(diagram, lang, live = false) {
      try {
        const graphs = graphsOf(diagram, lang, live);
        const laid = graphs.flatMap((graph) => known.get(JSON.stringify(graph)) ?? []);
        const drawing = laid.length === graphs.length ? drawingOf(diagram, laid, lang, { live }) : undefined;
        if (drawing && misplacedIn(drawing, diagram).length === 0) return drawing;
      } catch {
        // As above.
      }
      return cardsOf(diagram, lang);
    },
    know(laid) {
      for (const [asked, graph] of laid) known.set(asked, graph);
    }
  };

  async function tried(
    graphs: readonly Graph[],
    kind: Exclude<DrawnBy, 'cards'>
  ): Promise<readonly Graph[] | undefined> {
    const asked = kind === 'laid' ? graphs : graphs.map(simplified);
    const keys = asked.map((graph) => JSON.stringify(graph));
    const found = keys.map((key) => known.get(key));
    if (found.every((it) => it !== undefined)) return found;
    const key = keys.join();
    let answer = underWay.get(key);
    if (!answer) {
      answer = before.then(() => inTime(asked, kind === 'laid' ? laid_ms : simple_ms));
      underWay.set(key, answer);
      before = answer.then(
        () => underWay.delete(key),
        () => underWay.delete(key)
      );
    }
    try {
      const laid = await answer;
      // With the least effort it is no answer for next time.
      if (kind === 'laid') keys.forEach((each, at) => known.set(each, laid[at]!));
      return laid;
    } catch {
      return undefined;
    }
  }

  async function inTime(graphs: readonly Graph[], most_ms: number): Promise<readonly Graph[]> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the layout worker did not answer in time')), most_ms);
    });
    try {
      worker ??= begin();
      const asked = worker;
      return await Promise.race([Promise.all(graphs.map((graph) => asked.layOut(graph))), late]);
    } catch (error) {
      worker?.end();
      worker = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
