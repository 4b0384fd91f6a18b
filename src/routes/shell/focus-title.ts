/** Frames in which a page may still be fetching what it shows. */
const mostFrames = 120;

const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Puts the focus on the title of a page that was gone to, once it is there, unless it has been put elsewhere meanwhile. */
export async function focusTitle(): Promise<void> {
  for (let frame = 0; frame < mostFrames && isFree(); frame += 1) {
    const title = document.querySelector<HTMLElement>('main h1');
    if (title) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      return;
    }
    await new Promise(requestAnimationFrame);
  }
}
