/** What is known outside the database about what should be in it. */
export interface Mark {
  /** How many runs were stored, deleted ones in the bin included. */
  readonly runs: number;
  /** A loss that nobody has confirmed yet. */
  readonly lost?: { readonly stored: number; readonly found: number };
}

/** A place outside IndexedDB for the mark. Neither verb throws; an unusable place reads as nothing. */
export interface Marker {
  read(): Mark | undefined;
  write(mark: Mark): void;
}

const key = 'switchboard.stored';

/**
 * The mark in `localStorage`. IndexedDB can reopen empty without an error after corruption; the mark is in another
 * store of the browser and is how we notice.
 */
export function localMarker(storage: () => Storage = () => localStorage): Marker {
  return {
    read() {
      try {
        return parse(storage().getItem(key));
      } catch {
        // Blocked by the browser's settings, or written by somebody else: as if there were none.
        return undefined;
      }
    },
    write(mark) {
      try {
        storage().setItem(key, JSON.stringify(mark));
      } catch {
        // A missing mark only means that a loss goes unnoticed. It must not stop anybody from working.
      }
    }
  };
}

function parse(text: string | null): Mark | undefined {
  const value: unknown = JSON.parse(text ?? 'null');
  if (value === null || typeof value !== 'object') return undefined;
  const { runs, lost } = value as Record<string, unknown>;
  if (typeof runs !== 'number') return undefined;
  if (lost === null || typeof lost !== 'object') return { runs };
  const { stored, found } = lost as Record<string, unknown>;
  return typeof stored === 'number' && typeof found === 'number' ? { runs, lost: { stored, found } } : { runs };
}

/** The mark after opening: a shortfall is kept until it is confirmed, however often the page is reloaded. */
export function remark(before: Mark | undefined, found: number): Mark {
  const stored = before?.runs ?? 0;
  const lost = found < stored ? { stored, found } : before?.lost;
  return { runs: found, ...(lost && { lost }) };
}
