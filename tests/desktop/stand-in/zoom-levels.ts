/** Zoom levels of the stand-in's pages. */

export interface Zoom {
  isIsolated: boolean;
  own: number;
}

/** Chromium has one zoom level per origin, and our pages share one; isolated pages are exceptions. */
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
