import { callOf } from '#app/data';
import { records } from '#app/store-handle.svelte';
import type { RunHeader } from '#contact/log';
import { Rewind } from '#debrief/rewind';
import { saidIn } from '#domain/entry';
import type { ReadCall } from '#session/call-screen';
import { loadRun } from '#storage/runs';
import type { Live } from '#workspace/diagram/live.ts';
import { CallOnChart } from '#workspace/sop-chart/call-on-chart.ts';

const every_ms = 1000;

/** Call in progress in another tab, never an exam; its stored log is read, so the call loads nothing more. */
export class FollowedCall {
  is = $state<'waiting' | 'here' | 'over' | 'none'>('waiting');
  header = $state.raw<RunHeader>();
  live = $state.raw<Live>();
  #read: ReadCall | undefined;
  #entries = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  /** @param drawn ids of the states of the chart on which it is followed */
  constructor(
    private readonly id: string,
    private readonly drawn: ReadonlySet<string>
  ) {}

  start(): () => void {
    void this.#ask();
    return () => {
      this.#left = true;
      clearTimeout(this.#timer);
    };
  }

  async #ask(): Promise<void> {
    this.is = await this.#look();
    if (this.#left || this.is !== 'here') return;
    this.#timer = setTimeout(() => void this.#ask(), every_ms);
  }

  async #look(): Promise<FollowedCall['is']> {
    const store = await records.open();
    const loaded = store.ok ? await loadRun(store.value, this.id) : store;
    if (!store.ok || !loaded.ok || loaded.value.run.header.mode === 'exam') return 'none';
    const { run, status } = loaded.value;
    this.header = run.header;
    const is = status === 'open' ? 'here' : 'over';
    if (is === 'here' && run.entries.length === this.#entries) return is;
    if (!this.#read) {
      const read = await callOf(store.value, run.header);
      if (!read.ok) return 'none';
      this.#read = read.value;
    }
    await this.#read.reader.prepare(saidIn(run.entries));
    if (this.#left) return 'none';
    this.#entries = run.entries.length;
    const times = run.entries.map(({ at_ms }) => at_ms);
    // The log stands between two entries: it is looked at where the last of them has been played out.
    const rewind = new Rewind(this.#read.call, run.entries);
    const until_ms = Math.max(rewind.end().now_ms, times.at(-1) ?? 0, is === 'over' ? (run.until_ms ?? 0) : 0);
    this.live = new CallOnChart(rewind, times, this.drawn).at(until_ms);
    return is;
  }
}
