import { scaleLinear } from "d3-scale";

/** Colours from least to most, in each theme: lightness alone tells them apart, hue helps. At least 3:1 on paper. */
export const RAMP: Readonly<Record<"light" | "dark", readonly string[]>> = {
  light: ["#a08a60", "#7c7f45", "#447556", "#1d5c69", "#243a6b", "#241746"],
  dark: ["#6a5f9f", "#4f7fae", "#41a099", "#7cbf72", "#cfd468", "#fbeea2"],
};

/** Colours between the stops: finer steps cannot be told apart. */
const STEPS = 48;

function stepsOf(stops: readonly string[]): string[] {
  const mixed = scaleLinear<string>()
    .domain(stops.map((_, at) => at / (stops.length - 1)))
    .range(stops);
  return Array.from({ length: STEPS }, (_, at) => toHex(mixed(at / (STEPS - 1))));
}

/** `rgb(1, 2, 3)` as `#010203`. */
function toHex(rgb: string): string {
  const channels = rgb.match(/\d+/g)!.slice(0, 3);
  return `#${channels.map((value) => Number(value).toString(16).padStart(2, "0")).join("")}`;
}

/** The ramp as a function of 0..1 for each theme. */
export function rampColours(): Readonly<Record<"light" | "dark", (share: number) => string>> {
  return { light: rampOf(RAMP.light), dark: rampOf(RAMP.dark) };
}

function rampOf(stops: readonly string[]): (share: number) => string {
  const steps = stepsOf(stops);
  return (share) => steps[Math.round(Math.max(0, Math.min(1, share)) * (STEPS - 1))]!;
}
