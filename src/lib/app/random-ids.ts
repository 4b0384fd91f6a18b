function drawn(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value;
}

/** Draws a random seed for a case: 31 bits, short enough to be read out. */
export function drawSeed(): number {
  return drawn() >>> 1;
}

/** Draws an id for a run: `r` and base 36, sortable by time, without dots since it is used in addresses. */
export function drawRunId(now_ms: number): string {
  return `r${now_ms.toString(36)}${drawn().toString(36).padStart(7, '0')}`;
}

/** Unique name of this tab. */
export const tabName = typeof crypto === 'undefined' ? 'tab' : `${drawn().toString(36)}${drawn().toString(36)}`;
