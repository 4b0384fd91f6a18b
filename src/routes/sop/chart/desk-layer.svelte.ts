import { openAgain } from '#app/sandboxes';
import { records } from '#app/store-handle.svelte';
import type { Diagram } from '#chart/diagram';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { readSandbox } from '#sandbox/file';
import { staysIn, type Stays } from '#sandbox/stays';
import { latestSandboxes, loadSandbox, type SandboxSummary } from '#storage/sandboxes';
import { statesOn } from './desk-marks.ts';

/** So many that were kept are offered. */
const listed = 20;

/** Which kept desk is laid over a chart, and what became of its tickets there: lived again while the page lives on. */
export class DeskLayer {
  kept = $state.raw<readonly SandboxSummary[]>();
  chosen = $state('');
  stays = $state.raw<Stays>();
  /** How much of it has been lived again, of one; nothing while that is not what one waits for. */
  lived = $state<number>();
  told = $state.raw<readonly Diagnostic[]>([]);
  #wanted: AbortController | undefined;

  async list(): Promise<void> {
    const store = await records.open();
    const found = store.ok ? await latestSandboxes(store.value, listed) : store;
    this.kept = found.ok ? found.value : [];
    if (!found.ok) this.told = found.diagnostics;
  }

  /** Lives a kept desk again and sums it up. @param whole what it is laid over */
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

  /** Nobody waits for it any more. */
  stop(): void {
    this.#wanted?.abort();
    this.#wanted = undefined;
    this.lived = undefined;
    if (!this.stays) this.chosen = '';
  }
}
