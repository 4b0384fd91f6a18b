import { LexiconPiece } from './lexicon-piece';
import type { LexiconSource } from './lexicon';
import type { LexiconBundle } from './lexicon-bundle';
import type { ReaderFinds, ReaderPort, ReaderQuestion, ReaderSetup } from './reader-channel';
import type { ReadUtterance } from './reading';
import { prepareFor } from './script';

/** A compiled piece, and what reads with it. */
interface ReaderDesk {
  readonly piece: LexiconPiece;
  readonly read: ReadUtterance;
}

/** Fetches what a worker reads with: the sources that the address of a piece has. */
export type FetchSources = (setup: {
  readonly pack: LexiconBundle;
  readonly from: string;
}) => Promise<readonly LexiconSource[]>;

/**
 * Reads in a worker, where compiling and reading hold up no key: fetches and compiles its piece of the lexicon as soon as it
 * is told which, and answers from then on.
 */
export function serveReader(port: ReaderPort, fetchSources: FetchSources): void {
  let desk: Promise<ReaderDesk> | undefined;
  port.addEventListener('message', ({ data }) => {
    // Sent by `RemoteReader`, and by nobody else: a worker has one owner.
    const message = data as ReaderSetup | ReaderQuestion;
    if (message.does === 'begin') {
      desk = begin(message, fetchSources);
      // Told to whoever asks first.
      desk.catch(() => undefined);
    } else if (desk) void answer(port, desk, message);
  });
}

async function begin({ own, pack, from, names }: ReaderSetup, fetchSources: FetchSources): Promise<ReaderDesk> {
  const sources = typeof from === 'string' ? await fetchSources({ pack, from }) : from;
  const piece = new LexiconPiece(own, pack, sources);
  return { piece, read: piece.reader(names) };
}

async function answer(port: ReaderPort, desk: Promise<ReaderDesk>, question: ReaderQuestion): Promise<void> {
  const { id } = question;
  try {
    await prepareFor(question.texts);
    port.postMessage({ id, finds: findsOf(await desk, question) });
  } catch {
    port.postMessage({ id });
  }
}

function findsOf({ piece, read }: ReaderDesk, { does, texts }: ReaderQuestion): ReaderFinds {
  return texts.map((text) => (piece.isEnoughFor(text) ? (does === 'read' ? read(text) : true) : null));
}
