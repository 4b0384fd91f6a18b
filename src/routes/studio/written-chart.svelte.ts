import { untrack } from 'svelte';
import type { Diagram } from '#chart/diagram';
import { m } from '#app/messages';
import type { Mark } from '#workspace/diagram/mark.ts';
import { PictureView } from '#workspace/diagram/picture-view.svelte.ts';

/** Chart of the customer beside its source text. Marks the state at the cursor and keeps it in view. */
export class WrittenChart extends PictureView {
  readonly #here = $derived.by(() => {
    const written = this.at();
    if (written === undefined) return undefined;
    return [written, ...(this.around.get(written) ?? []).toReversed()].find((id) =>
      this.drawing.nodes.some(({ node }) => node.id === id)
    );
  });

  constructor(
    whole: () => Diagram,
    open: ReadonlySet<string>,
    private readonly at: () => string | undefined
  ) {
    super({ whole, live: () => undefined }, false, open);
    $effect(() => {
      const here = this.#here;
      untrack(() => {
        const drawn = this.drawing.nodes.find(({ node }) => node.id === here);
        if (drawn) this.camera.centre(drawn, true);
      });
    });
  }

  override markOf(id: string): Mark | undefined {
    return id === this.#here ? { share: 0.6, tone: 'accent', badge: '✎', words: m.studio_chart_writing() } : undefined;
  }
}
