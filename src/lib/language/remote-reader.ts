import { assert } from '#domain/assert';
import { hasLetters, type ReadLanguage } from './lexicon-bundle';
import type { ReaderAnswer, ReaderFinds, ReaderQuestion, ReaderWorker } from './reader-channel';
import type { Reading } from './reading';

/** Lexicon of a worker: the piece of the call's own language, or the whole. */
export type ReaderScope = 'own' | 'whole';

/** Reader in workers, one for other languages, with cached readings: await {@link prepare} before playing a line. */
export class RemoteReader {
  readonly #own: ReadLanguage;
  readonly #open: (scope: ReaderScope) => ReaderWorker;
  readonly #asked = new Map<ReaderScope, Questions>();
  readonly #known = new Map<string, Reading>();

  constructor(own: ReadLanguage, open: (scope: ReaderScope) => ReaderWorker) {
    this.#own = own;
    this.#open = open;
  }

  begin(): void {
    this.#worker('own');
  }

  /** Starts loading the whole lexicon if the line being written will need it. */
  expect(text: string): void {
    if (this.#asked.has('whole') || !hasLetters(text, this.#own === 'zh' ? 'en' : 'zh')) return;
    this.#worker('own')
      .ask('weigh', [text])
      .then(
        ([enough]) => void (enough === null && this.#worker('whole')),
        () => undefined
      );
  }

  /** Reads texts ahead. Rejects if something cannot be fetched; another call tries again. */
  async prepare(texts: Iterable<string>): Promise<void> {
    const left = await this.#read('own', this.#unknown(texts));
    if (left.length > 0) await this.#read('whole', left);
  }

  isReadyFor(text: string): boolean {
    return this.#known.has(text);
  }

  readonly read = (text: string): Reading => {
    const reading = this.#known.get(text);
    assert(reading, 'a text that was read ahead: await prepare() before playing it', text);
    return reading;
  };

  /** Closes its workers; readings stay cached, and the next request starts workers again. */
  close(): void {
    for (const scope of this.#asked.keys()) this.#drop(scope);
  }

  #unknown(texts: Iterable<string>): readonly string[] {
    return [...new Set(texts)].filter((text) => !this.#known.has(text));
  }

  async #read(scope: ReaderScope, texts: readonly string[]): Promise<readonly string[]> {
    if (texts.length === 0) return texts;
    const finds = await this.#worker(scope).ask('read', texts);
    return texts.filter((text, at) => {
      const found = finds[at];
      if (typeof found === 'object' && found !== null) this.#known.set(text, found);
      return !this.#known.has(text);
    });
  }

  #worker(scope: ReaderScope): Questions {
    let asked = this.#asked.get(scope);
    if (!asked) {
      asked = new Questions(this.#open(scope), () => this.#drop(scope));
      this.#asked.set(scope, asked);
    }
    return asked;
  }

  #drop(scope: ReaderScope): void {
    this.#asked.get(scope)?.close();
    this.#asked.delete(scope);
  }
}

interface Open {
  readonly answered: (finds: ReaderFinds) => void;
  readonly failed: (why: Error) => void;
}

class Questions {
  readonly #worker: ReaderWorker;
  readonly #open = new Map<number, Open>();
  #last = 0;

  constructor(worker: ReaderWorker, broke: () => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      const { id, finds } = data as ReaderAnswer;
      const open = this.#open.get(id);
      this.#open.delete(id);
      if (finds) open?.answered(finds);
      else {
        open?.failed(new Error('expected what a text is read with, came no answer to fetching it'));
        broke();
      }
    });
    worker.addEventListener('error', broke);
  }

  ask(does: ReaderQuestion['does'], texts: readonly string[]): Promise<ReaderFinds> {
    return new Promise((answered, failed) => {
      const id = ++this.#last;
      this.#open.set(id, { answered, failed });
      this.#worker.postMessage({ does, id, texts });
    });
  }

  close(): void {
    this.#worker.terminate();
    for (const { failed } of this.#open.values()) failed(new Error('expected a reader, came the end of its worker'));
    this.#open.clear();
  }
}
