/** A 2D canvas that fills the map, sharp on every screen. */
export interface Layer {
  readonly canvas: HTMLCanvasElement;
  /** Clears the layer at this size (CSS pixels) and hands out its pen, one unit a CSS pixel. */
  begin(width: number, height: number): CanvasRenderingContext2D;
}

/** Adds a layer to the map; it takes no part in pointer events. */
export function addLayer(container: HTMLElement, className: string): Layer {
  const canvas = document.createElement("canvas");
  canvas.className = `map-layer ${className}`;
  canvas.setAttribute("aria-hidden", "true");
  container.append(canvas);
  const context = canvas.getContext("2d")!;
  function begin(width: number, height: number): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, wide, high);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }
  return { canvas, begin };
}
