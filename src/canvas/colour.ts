const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);

/** Mixes two `#rrggbb` colours in sRGB: `share` (0..1) of the second. Opaque, so that nothing shows through on the map. */
export function mix(first: string, second: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const value = channel(first, at) * (1 - share) + channel(second, at) * share;
    return Math.round(value).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** The same colour, see-through: `rgb(r g b / opacity)`. Only for the 2D layers. */
export function seeThrough(hex: string, opacity: number): string {
  return `rgb(${channel(hex, 1)} ${channel(hex, 3)} ${channel(hex, 5)} / ${opacity})`;
}
