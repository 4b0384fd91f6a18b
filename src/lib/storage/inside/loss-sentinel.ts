/** Record, outside the database, of its expected content. */
export interface Mark {
  /** Number of runs stored, including those in the bin. */
  readonly runs: number;
  readonly lost?: { readonly stored: number; readonly found: number };
}

/** Place for the mark outside IndexedDB. Its methods never throw; an unusable place reads as `undefined`. */
export interface Marker {
  read(): Mark | undefined;
  write(mark: Mark): void;
}

const key = 'switchboard.stored';

/** Returns a mark in `localStorage` that reveals when a corrupted IndexedDB reopens empty without an error. */
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

/** Returns the mark after opening: a shortfall stays until confirmed, even across reloads. */
export function remark(before: Mark | undefined, found: number): Mark {
  const stored = before?.runs ?? 0;
  const lost = found < stored ? { stored, found } : before?.lost;
  return { runs: found, ...(lost && { lost }) };
}
