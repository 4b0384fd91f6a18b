import { LexiconPiece } from './lexicon-piece';
import type { LexiconSource } from './lexicon';
import type { LexiconBundle } from './lexicon-bundle';
import type { ReaderFinds, ReaderPort, ReaderQuestion, ReaderSetup } from './reader-channel';
import type { ReadUtterance, ScenarioNames } from './reading';
import { prepareFor } from './script';

interface ReaderDesk {
  readonly piece: LexiconPiece;
  readonly read: ReadUtterance;
}

export interface ReaderFetches {
  sources(pack: LexiconBundle, from: string): Promise<readonly LexiconSource[]>;
  names(from: string): Promise<ScenarioNames>;
}

/** Serves readings in a worker, so that compiling and reading never block typing; loads its lexicon once configured. */
export function serveReader(port: ReaderPort, fetches: ReaderFetches): void {
  let desk: Promise<ReaderDesk> | undefined;
  port.addEventListener('message', ({ data }) => {
    // Sent by `RemoteReader`, and by nobody else: a worker has one owner.
    const message = data as ReaderSetup | ReaderQuestion;
    if (message.does === 'begin') {
      desk = begin(message, fetches);
      // Told to whoever asks first.
      desk.catch(() => undefined);
    } else if (desk) void answer(port, desk, message);
  });
}

async function begin({ own, pack, from, names }: ReaderSetup, fetches: ReaderFetches): Promise<ReaderDesk> {
  const [sources, added] = await Promise.all([
    typeof from === 'string' ? fetches.sources(pack, from) : from,
    typeof names === 'string' ? fetches.names(names) : names
  ]);
  const piece = new LexiconPiece(own, pack, sources);
  return { piece, read: piece.reader(added) };
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
