interface Frame {
  readonly width: number;
  readonly height: number;
  readonly inset: number;
}

/** Returns the points of values from 0 to 100, left to right, 100 at the top; a single value is centred. */
export function polyline(
  values: readonly number[],
  { width, height, inset }: Frame
): readonly { readonly x: number; readonly y: number }[] {
  const [wide, high] = [width - 2 * inset, height - 2 * inset];
  return values.map((value, place) => ({
    x: values.length === 1 ? width / 2 : inset + (place / (values.length - 1)) * wide,
    y: inset + (1 - Math.min(100, Math.max(0, value)) / 100) * high
  }));
}
