import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Box } from '#chart/layout';

interface Size {
  readonly width: number;
  readonly height: number;
}

const nothing: Size = { width: 0, height: 0 };
const margin = 24;
const least = 0.04;
const most = 2;
const readable = 0.8;
const readable_whole = 0.74;
const step = 1.3;
const glide_ms = 350;

/** Visible part and scale of a drawing, moved by hand, by keys or by following something. */
export class Camera {
  #at = $state.raw<ZoomTransform>(zoomIdentity);
  #view: SVGSVGElement | undefined;
  #frameSize: Size = nothing;
  #size: Size = nothing;
  #frame = 0;
  #fitted = false;
  readonly #zoom = zoom<SVGSVGElement, unknown>()
    .scaleExtent([least, most])
    .extent(() => [
      [0, 0],
      [this.#frameSize.width, this.#frameSize.height]
    ])
    .wheelDelta(wheelDelta)
    .filter((event: Event) => this.#takes(event))
    .on('start', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (sourceEvent) this.#stop();
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      this.#at = transform;
      if (sourceEvent) this.#moved();
    });
  readonly #tell: () => void;

  /** @param moved called when a person moves it by hand or by keys */
  constructor(moved: () => void) {
    this.#tell = moved;
  }

  get transform(): string {
    return this.#at.toString();
  }

  get scale(): number {
    return this.#at.k;
  }

  get isReadable(): boolean {
    return this.#at.k >= readable;
  }

  /** True if the whole drawing is shown and nobody has moved to a part since. */
  get isFitted(): boolean {
    return this.#fitted;
  }

  /** Visible part in drawing units; `width` 0 while there is no view. */
  get seen(): Box {
    const { x, y, k } = this.#at;
    const { width, height } = this.#frameSize;
    return { x: -x / k, y: -y / k, width: width / k, height: height / k };
  }

  readonly looksThrough = (view: SVGSVGElement): (() => void) => {
    this.#view = view;
    const selection = select(view);
    // A double click marks a word or nothing; that it also zooms surprises.
    selection.call(this.#zoom).on('dblclick.zoom', null);
    return () => {
      this.#stop();
      selection.on('.zoom', null);
      this.#view = undefined;
    };
  };

  /** Sets the size of the frame; measuring the element at each step would force a page layout. */
  setFrame(size: Size): void {
    this.#frameSize = size;
  }

  setSize(size: Size): void {
    this.#size = size;
    const { width, height } = this.#frameSize;
    this.#zoom.translateExtent([
      [-width / 2, -height / 2],
      [size.width + width / 2, size.height + height / 2]
    ]);
  }

  zoomBy(direction: 1 | -1): void {
    this.#moved();
    this.#jump((selection) => this.#zoom.scaleBy(selection, direction > 0 ? step : 1 / step));
  }

  panBy(x: number, y: number): void {
    this.#moved();
    this.#jump((selection) => this.#zoom.translateBy(selection, x / this.scale, y / this.scale));
  }

  fit(smoothly = true): void {
    this.#moved();
    const { width, height } = this.#frameSize;
    const { width: wide, height: high } = this.#size;
    if (width === 0 || wide === 0) return;
    this.#fitted = true;
    const scale = this.#whole();
    this.#glide(zoomIdentity.translate((width - wide * scale) / 2, (height - high * scale) / 2).scale(scale), smoothly);
  }

  begin(at: Box | undefined, smoothly: boolean): void {
    if (at && this.#whole() < readable_whole) this.centre(at, smoothly, readable);
    else this.fit(smoothly);
  }

  /** Shows a part as large as fits, between the smallest readable scale and reading size. */
  frame(on: Box, smoothly: boolean): void {
    const { width, height } = this.#frameSize;
    const scale = Math.min(1, (width - 2 * margin) / on.width, (height - 2 * margin) / on.height);
    this.centre(on, smoothly, Math.max(readable, scale));
  }

  /** Centres a part; animated if `smoothly`, unless the system asks for reduced motion. */
  centre(on: Box, smoothly: boolean, scale = this.scale): void {
    const { width, height } = this.#frameSize;
    if (width === 0) return;
    this.#fitted = false;
    const x = placed(on.x + on.width / 2, width / scale, this.#size.width);
    const y = placed(on.y + on.height / 2, height / scale, this.#size.height);
    this.#glide(zoomIdentity.scale(scale).translate(-x, -y), smoothly);
  }

  reveal(on: Box): void {
    const { x, y, width, height } = this.seen;
    if (width === 0) return;
    const edge = margin / 2 / this.scale;
    const [dx, dy] = [
      shortfall(on.x - edge, on.width + 2 * edge, x, width),
      shortfall(on.y - edge, on.height + 2 * edge, y, height)
    ];
    if (dx === 0 && dy === 0) return;
    this.#fitted = false;
    this.#glide(zoomIdentity.scale(this.scale).translate(-(x + dx), -(y + dy)), true);
  }

  #moved(): void {
    this.#fitted = false;
    this.#tell();
  }

  #whole(): number {
    const { width, height } = this.#frameSize;
    const { width: wide, height: high } = this.#size;
    return Math.max(least, Math.min(1, (width - margin) / wide, (height - margin) / high));
  }

  #takes(event: Event): boolean {
    if (event instanceof WheelEvent)
      return event.ctrlKey || event.metaKey || this.#view?.contains(document.activeElement) === true;
    return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
  }

  #jump(move: (selection: ReturnType<typeof select<SVGSVGElement, unknown>>) => void): void {
    if (!this.#view) return;
    this.#stop();
    move(select(this.#view));
  }

  #glide(to: ZoomTransform, smoothly: boolean): void {
    const set = (transform: ZoomTransform): void => {
      if (this.#view) this.#zoom.transform(select(this.#view), transform);
    };
    this.#stop();
    if (!smoothly || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      set(to);
      return;
    }
    const from = this.#at;
    let began: number | undefined;
    const go = (now: number): void => {
      began ??= now;
      const over = Math.min(1, (now - began) / glide_ms);
      const eased = over < 0.5 ? 4 * over ** 3 : 1 - (2 - 2 * over) ** 3 / 2;
      const between = (a: number, b: number): number => a + (b - a) * eased;
      set(zoomIdentity.translate(between(from.x, to.x), between(from.y, to.y)).scale(between(from.k, to.k)));
      if (over < 1) this.#frame = requestAnimationFrame(go);
    };
    this.#frame = requestAnimationFrame(go);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}

function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = [0.002, 0.05, 1][deltaMode] ?? 0.002;
  return -deltaY * unit * (ctrlKey && Math.abs(deltaY) < 20 ? 10 : 1);
}

function shortfall(from: number, length: number, seenFrom: number, seen: number): number {
  if (from < seenFrom || length > seen) return from - seenFrom;
  return Math.max(0, from + length - (seenFrom + seen));
}

function placed(middle: number, seen: number, whole: number): number {
  if (whole + 2 * margin <= seen) return (whole - seen) / 2;
  return Math.min(Math.max(middle - seen / 2, -margin), whole + margin - seen);
}
