import type { Lang } from '#domain/text';
import type { Synthesiser } from './synthesiser.ts';
import { voiceFor } from './voices.ts';

const patience = { times: 2, more_ms: 3_000 } as const;
const mostStalls = 2;

export interface SpokenLinesDeps {
  readonly synthesiser: Synthesiser;
  readonly lang: Lang;
  /** 0 to 1. */
  readonly volume: () => number;
  readonly lasts_ms: (text: string) => number;
  /** Calls back after the given ms; the returned function cancels it. */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** Speaks lines, one sentence at a time. A voice that never reports its end, as in Chrome, is cut at a deadline. */
export class SpokenLines {
  readonly #deps: SpokenLinesDeps;
  #waiting: readonly string[] = [];
  #turn = 0;
  #stalls = 0;
  #deadline: (() => void) | undefined;
  #speaking = false;

  constructor(deps: SpokenLinesDeps) {
    this.#deps = deps;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** Says a line in place of the current one. Silent if no voice of the language is known yet. */
  say(line: string): void {
    this.stop();
    this.#waiting = spokenSentences(line);
    this.#stalls = 0;
    this.#next();
  }

  stop(): void {
    this.#waiting = [];
    this.#turn += 1;
    this.#deadline?.();
    this.#deadline = undefined;
    if (this.#speaking) this.#deps.synthesiser.cancel();
    this.#speaking = false;
  }

  #next(): void {
    const { synthesiser, lang, volume, lasts_ms, after } = this.#deps;
    const [text, ...rest] = this.#waiting;
    const voice = voiceFor(synthesiser.voices(), lang);
    this.#speaking = text !== undefined && voice !== undefined;
    if (text === undefined || voice === undefined) return;
    this.#waiting = rest;
    this.#turn += 1;
    const turn = this.#turn;
    this.#deadline = after(lasts_ms(text) * patience.times + patience.more_ms, () => this.#stalled(turn));
    synthesiser.speak({ text, lang: voice.lang, voice, volume: volume(), over: () => this.#over(turn) });
  }

  #over(turn: number): void {
    if (turn !== this.#turn) return;
    this.#deadline?.();
    this.#stalls = 0;
    this.#next();
  }

  #stalled(turn: number): void {
    if (turn !== this.#turn) return;
    this.#stalls += 1;
    // Its end may yet come: not of this turn any more.
    this.#turn += 1;
    this.#deps.synthesiser.cancel();
    if (this.#stalls >= mostStalls) this.#waiting = [];
    this.#next();
  }
}

/** Splits a line into sentences with their punctuation, which voices need for intonation. */
export function spokenSentences(line: string): readonly string[] {
  return line
    .split(/(?<=[。！？!?；;…\n])(?![。！？!?；;…”’"')）])|(?<=\.)(?=\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
