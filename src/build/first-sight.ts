import type { Diagram } from '#chart/diagram';
import { boxesIn } from '#chart/folding';
import type { Drawing } from '#chart/layout';

/** The frame of the page on a screen of 1440 by 900, less its margin. */
const frame = { width: 1032, height: 654 } as const;
/** Names are 14 pixels high at 1, and not read with ease where they are lower than 11. */
const least = 11 / 14;

/**
 * The boxes of a chart that are open when one first sees it: all, where all of it can then be read at once; else as many as can, one after the other as
 * the chart has them. Of what is one box only there is nothing to close.
 * @param draw  lays the chart out with these boxes open
 */
export async function firstOpen(
  whole: Diagram,
  draw: (open: ReadonlySet<string>) => Promise<Pick<Drawing, 'width' | 'height'>>
): Promise<ReadonlySet<string>> {
  const all = boxesIn(whole);
  const fits = async (open: ReadonlySet<string>): Promise<boolean> => {
    const { width, height } = await draw(open);
    return Math.min(frame.width / width, frame.height / height) >= least;
  };
  if (whole.nodes.length < 2 || (await fits(all))) return all;
  let open: ReadonlySet<string> = new Set();
  for (const root of whole.nodes) {
    const more = new Set([...open, ...boxesIn({ nodes: [root] })]);
    if (more.size > open.size && (await fits(more))) open = more;
  }
  return open;
}
