import { boxAround, overlap } from '#chart/boxes';
import type { Drawing, DrawnNode, Point } from '#chart/layout';

export const badgeHeight = 18;

const besideLine = 5;

/** Returns the place of a badge on the edge of a state or box, clear of lines, arrowheads and labels if possible. */
export function badgePlace(drawn: DrawnNode, width: number, { edges }: Pick<Drawing, 'edges'>): Point {
  const isBox = drawn.node.nodes.length > 0;
  const [above, below] = [drawn.y - badgeHeight / 2, drawn.y + drawn.height - badgeHeight / 2];
  const left = drawn.x + 4;
  const right = drawn.x + drawn.width - width - 4;
  // Of a box on the upper edge: the badge of the last state in it is near its lower one.
  const places = (isBox ? [above, below] : [below, above]).flatMap((y) =>
    [right, left, (left + right) / 2].map((x) => ({ x, y }))
  );
  const isFree = ({ x, y }: Point): boolean => {
    const badge = { x, y, width, height: badgeHeight };
    return edges.every(
      ({ points, ways }) =>
        ways.every((way) => !overlap(badge, way)) &&
        points.slice(1).every((to, at) => !overlap(badge, boxAround(points[at]!, to, besideLine)))
    );
  };
  return places.find(isFree) ?? places[0]!;
}
