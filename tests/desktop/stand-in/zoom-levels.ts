/** How large the pages of the stand-in are. */

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
