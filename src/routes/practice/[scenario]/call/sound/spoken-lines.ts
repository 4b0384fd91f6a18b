import type { Lang } from '#domain/text';
import type { Synthesiser } from './synthesiser.ts';
import { voiceFor } from './voices.ts';

/** A sentence is given up after so many times as long as it takes by the text's own pace, and so much more for the voice to begin. */
const patience = { times: 2, more_ms: 3_000 } as const;
/** After so many sentences in a row without an end the voice has stalled for good: the rest of the line is only read. */
const mostStalls = 2;

/** What speaking needs beside a voice. */
export interface SpokenLinesDeps {
  readonly synthesiser: Synthesiser;
  readonly lang: Lang;
  /** 0 to 1. */
  readonly volume: () => number;
  /** How long a text takes by the call's own pace, milliseconds. */
  readonly lasts_ms: (text: string) => number;
  /** Calls back after so many milliseconds; what comes back ends that. */
  readonly after: (ms: number, call: () => void) => () => void;
}

/**
 * Says lines aloud, a sentence at a time. A voice that never reports its end (Chrome's do) is cut at a deadline; whatever the device tells of a
 * sentence that was dropped is old news. Nothing waits for it: the text has its own pace.
 */
export class SpokenLines {
  readonly #deps: SpokenLinesDeps;
  #waiting: readonly string[] = [];
  /** Which sentence is under way: what comes of any other is old. */
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

  /** Says a line instead of whatever is being said. Nothing is said where no voice of the language is known by now. */
  say(line: string): void {
    this.stop();
    this.#waiting = spokenSentences(line);
    this.#stalls = 0;
    this.#next();
  }

  /** Silence at once. */
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

/** The sentences of a line with their stops, by which a voice knows how to say them. */
export function spokenSentences(line: string): readonly string[] {
  return line
    .split(/(?<=[。！？!?；;…\n])(?![。！？!?；;…”’"')）])|(?<=\.)(?=\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
