import { sizes } from './node-size';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed extends Size {
  readonly places: readonly Point[];
  readonly dividers: readonly (readonly [Point, Point])[];
}

const wider = 1.5;

/** Stacks parts vertically, each centred. */
export function stacked(parts: readonly Size[]): Placed {
  const width = Math.max(0, ...parts.map((part) => part.width));
  let top = 0;
  const places = parts.map((part) => {
    const place = { x: (width - part.width) / 2, y: top };
    top += part.height + sizes.apart;
    return place;
  });
  return { width, height: Math.max(0, top - sizes.apart), places, dividers: [] };
}

/** Arranges parts side by side, in as many rows as make the picture somewhat wider than high. */
export function besideEachOther(parts: readonly Size[]): Placed {
  const area = parts.reduce((sum, { width, height }) => sum + width * height, 0);
  const most = Math.max(Math.sqrt(area * wider), ...parts.map(({ width }) => width));
  const places: Point[] = [];
  const dividers: [Point, Point][] = [];
  let [left, top, high, width] = [0, 0, 0, 0];
  let row: number[] = [];
  const close = (): void => {
    for (const x of row)
      dividers.push([
        { x, y: top },
        { x, y: top + high }
      ]);
    row = [];
  };
  for (const part of parts) {
    if (left > 0 && left + part.width > most) {
      close();
      top += high + sizes.apart;
      [left, high] = [0, 0];
    }
    if (left > 0) row.push(left - sizes.apart / 2);
    places.push({ x: left, y: top });
    width = Math.max(width, left + part.width);
    left += part.width + sizes.apart;
    high = Math.max(high, part.height);
  }
  close();
  return { width, height: top + high, places, dividers };
}
