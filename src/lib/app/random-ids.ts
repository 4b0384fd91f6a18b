/**
 * The only place where chance comes in: a seed or an id is drawn here once, stands in the header, and from there on
 * everything follows from it.
 */
function drawn(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value;
}

/** A seed for a case that was not there before: 31 bits, short enough to be read out. */
export function drawSeed(): number {
  return drawn() >>> 1;
}

/** An id for a run: `r` and base 36, sorted by time, no dot, since it stands in an address. */
export function drawRunId(now_ms: number): string {
  return `r${now_ms.toString(36)}${drawn().toString(36).padStart(7, '0')}`;
}

/** A name for this tab that no other has. */
export const tabName = typeof crypto === 'undefined' ? 'tab' : `${drawn().toString(36)}${drawn().toString(36)}`;
