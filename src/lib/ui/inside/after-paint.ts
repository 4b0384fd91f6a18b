/**
 * Settles once the browser has painted what there is: what is not the first thing that one looks at is made in a task of
 * its own, and holds up neither the first paint nor the first key.
 */
export function afterPaint(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
