import { openAgain } from '#app/sandboxes';
import { records } from '#app/store-handle.svelte';
import type { Diagram } from '#chart/diagram';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { readSandbox } from '#sandbox/file';
import { staysIn, type Stays } from '#sandbox/stays';
import { latestSandboxes, loadSandbox, type SandboxSummary } from '#storage/sandboxes';
import { statesOn } from '#workspace/sop-chart/desk-marks.ts';

const listed = 20;

/** Saved desk laid over a chart, with the statistics of its tickets; replayed without blocking the page. */
export class DeskLayer {
  kept = $state.raw<readonly SandboxSummary[]>();
  chosen = $state('');
  stays = $state.raw<Stays>();
  /** Progress of the replay, 0 to 1; `undefined` if nothing waits for it. */
  lived = $state<number>();
  told = $state.raw<readonly Diagnostic[]>([]);
  #wanted: AbortController | undefined;

  async list(): Promise<void> {
    const store = await records.open();
    const found = store.ok ? await latestSandboxes(store.value, listed) : store;
    this.kept = found.ok ? found.value : [];
    if (!found.ok) this.told = found.diagnostics;
  }

  /** Replays a saved desk and summarises it on the chart. */
  async choose(id: string, whole: Diagram): Promise<void> {
    this.stop();
    this.chosen = id;
    [this.stays, this.told] = [undefined, []];
    if (id === '') return;
    const wanted = (this.#wanted = new AbortController());
    this.lived = 0;
    try {
      const store = await records.open();
      const row = store.ok ? await loadSandbox(store.value, id) : store;
      const file = row.ok ? readSandbox(row.value.text) : row;
      const ready = file.ok
        ? await openAgain(
            file.value,
            (share) => {
              if (this.#wanted === wanted) this.lived = share;
            },
            wanted.signal
          )
        : file;
      if (ready.ok) ready.value.reader.close();
      if (this.#wanted !== wanted) return;
      this.told = ready.diagnostics;
      if (ready.ok) {
        const { histories, active } = ready.value;
        this.stays = staysIn(histories[active]!, statesOn(whole));
      }
    } catch (error) {
      if (!wanted.signal.aborted) throw error;
    } finally {
      if (this.#wanted === wanted) this.lived = undefined;
    }
  }

  stop(): void {
    this.#wanted?.abort();
    this.#wanted = undefined;
    this.lived = undefined;
    if (!this.stays) this.chosen = '';
  }
}
