import type { Cell } from "./opener.ts";

/** A cell as a finite number; undefined for what is none. */
export function numberOf(cell: Cell | undefined): number | undefined {
  if (cell === undefined || cell === "" || typeof cell === "boolean") return undefined;
  const value = Number(cell);
  return Number.isFinite(value) ? value : undefined;
}

/** A value of the type that a file declares for it. */
export function typedCell(value: string, type: string | undefined): Cell {
  const kind = type?.toLowerCase();
  if (kind === "boolean") return value.trim().toLowerCase() === "true";
  if (kind === undefined || !/^(?:int|integer|long|short|byte|float|double)$/.test(kind)) return value;
  return numberOf(value.trim()) ?? value;
}

/** A name without case, blanks and marks: `Modularity Class`, `modularity_class` and `ModularityClass` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** `#rrggbb` from a colour as graph files write it (`#rgb`, `#rrggbbaa`, `rgb(1, 2, 3)`, `1,2,3`); undefined for others. */
export function colourOf(text: string | undefined): string | undefined {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text?.trim() ?? "")?.[1];
  if (hex) return `#${hex.toLowerCase()}`;
  const short = /^#([0-9a-f]{3})$/i.exec(text?.trim() ?? "")?.[1];
  if (short) return `#${short.toLowerCase().replace(/./g, "$&$&")}`;
  const channels = /^(?:rgba?\()?\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text?.trim() ?? "");
  return channels ? colourOfChannels(channels[1], channels[2], channels[3]) : undefined;
}

/** `#rrggbb` from three channels of 0 to 255; undefined when one is none. */
export function colourOfChannels(...channels: readonly (Cell | undefined)[]): string | undefined {
  const numbers = channels.map(numberOf);
  if (numbers.some((value) => value === undefined || value < 0 || value > 255)) return undefined;
  return `#${numbers.map((value) => Math.round(value!).toString(16).padStart(2, "0")).join("")}`;
}
