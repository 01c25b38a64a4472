/** A 2D canvas that fills the map, sharp on every screen. */
export interface Layer {
  /** Clears the layer at this size (CSS pixels) and hands out its pen, one unit a CSS pixel. */
  readonly begin: (width: number, height: number) => CanvasRenderingContext2D;
  /** Clears the layer; costs nothing when it is blank already. */
  readonly wipe: () => void;
}

/**
 * Adds a layer to the map; it takes no part in pointer events. A `fine` layer is drawn by the processor, which smooths
 * thin curves better than graphics chips do; meant for little content, as it is copied to the screen at each drawing.
 */
export function addLayer(container: HTMLElement, className: string, fine = false): Layer {
  const canvas = document.createElement("canvas");
  canvas.className = `map-layer ${className}`;
  canvas.setAttribute("aria-hidden", "true");
  container.append(canvas);
  const context = canvas.getContext("2d", { willReadFrequently: fine })!;
  let blank = true;
  function wipe(): void {
    if (blank) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    blank = true;
  }
  function begin(width: number, height: number): CanvasRenderingContext2D {
    wipe();
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    blank = false;
    return context;
  }
  return { begin, wipe };
}
