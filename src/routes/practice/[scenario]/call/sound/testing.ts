import type { DeviceVoice, Synthesiser, Utterance } from './synthesiser.ts';

export const mandarin: DeviceVoice = { name: 'Tingting', lang: 'zh-CN', localService: true };

export class FakeSynthesiser implements Synthesiser {
  readonly spoken: Utterance[] = [];
  cancelled = 0;
  #voices: readonly DeviceVoice[];
  readonly #told = new Set<() => void>();

  constructor(voices: readonly DeviceVoice[] = [mandarin]) {
    this.#voices = voices;
  }

  voices(): readonly DeviceVoice[] {
    return this.#voices;
  }
  onVoices(changed: () => void): () => void {
    this.#told.add(changed);
    return () => this.#told.delete(changed);
  }
  find(voices: readonly DeviceVoice[]): void {
    this.#voices = voices;
    for (const changed of this.#told) changed();
  }
  speak(utterance: Utterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancelled += 1;
  }
  get texts(): readonly string[] {
    return this.spoken.map(({ text }) => text);
  }
}

export class FakeTimers {
  #now_ms = 0;
  #open: { readonly due_ms: number; readonly call: () => void }[] = [];

  readonly now = (): number => this.#now_ms;
  readonly after = (ms: number, call: () => void): (() => void) => {
    const timer = { due_ms: this.#now_ms + ms, call };
    this.#open.push(timer);
    return () => (this.#open = this.#open.filter((other) => other !== timer));
  };
  get open(): number {
    return this.#open.length;
  }

  pass(ms: number): void {
    const until_ms = this.#now_ms + ms;
    for (;;) {
      const next = this.#open.filter(({ due_ms }) => due_ms <= until_ms).sort((a, b) => a.due_ms - b.due_ms)[0];
      if (next === undefined) break;
      this.#now_ms = next.due_ms;
      this.#open = this.#open.filter((timer) => timer !== next);
      next.call();
    }
    this.#now_ms = until_ms;
  }
}
