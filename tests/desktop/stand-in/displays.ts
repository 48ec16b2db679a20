/** The machine's two displays, and how large the pages on them are. */

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DISPLAYS = [
  {
    id: 1,
    bounds: { x: 0, y: 0, width: 1280, height: 800 },
    workArea: { x: 0, y: 0, width: 1280, height: 760 },
  },
  {
    id: 2,
    bounds: { x: 1280, y: 0, width: 1920, height: 1080 },
    workArea: { x: 1280, y: 0, width: 1920, height: 1080 },
  },
] as const;

export interface Zoom {
  isIsolated: boolean;
  own: number;
}

/** Chromium's rule: one level for all pages of an origin, and ours have one origin; but for those that are isolated. */
export class ZoomLevels {
  private shared = 0;

  add(): Zoom {
    return { isIsolated: false, own: 0 };
  }
  of({ isIsolated, own }: Zoom): number {
    return isIsolated ? own : this.shared;
  }
  set(zoom: Zoom, level: number): void {
    if (zoom.isIsolated) zoom.own = level;
    else this.shared = level;
  }
}
