import process from "node:process";
import { PLAIN_HOST, STAGES, type Host, type ProgressEvent, type Stage } from "../progress.ts";
import { duration, pad } from "./text-layout.ts";

const WORDS: Readonly<Record<Stage, string>> = {
  read: "Reading",
  merge: "Merging",
  texts: "Reading texts",
  concepts: "Finding concepts",
  references: "Finding references",
  link: "Linking",
  cluster: "Clustering",
  layout: "Laying out",
  assemble: "Assembling",
};
/** What share of a large build each stage takes, in hundredths. */
const SHARES: Readonly<Record<Stage, number>> = {
  read: 4,
  merge: 3,
  texts: 14,
  concepts: 15,
  references: 28,
  link: 14,
  cluster: 6,
  layout: 14,
  assemble: 2,
};
const CELLS = 24;
const WIDTH = Math.max(...Object.values(WORDS).map((word) => word.length));
/** Seconds before anybody asks how long it will take. */
const PATIENCE = 3;

/** How much of the build is done, 0..1. */
function doneShare({ stage, done, total }: ProgressEvent): number {
  const before = STAGES.slice(0, STAGES.indexOf(stage)).reduce((sum, name) => sum + SHARES[name], 0);
  return (before + SHARES[stage] * (total > 0 ? Math.min(1, done / total) : 1)) / 100;
}

function bar(stage: Stage, whole: number, elapsed: number): string {
  const filled = Math.round(whole * CELLS);
  const left = elapsed > PATIENCE && whole > 0.1 ? `  about ${duration((elapsed * (1 - whole)) / whole)} left` : "";
  return `${pad(WORDS[stage], WIDTH)}  ${"█".repeat(filled)}${"░".repeat(CELLS - filled)}  ${Math.round(100 * whole)}%${left}`;
}

/** A host that shows the build: one line drawn over and over on a terminal, a line a stage elsewhere. */
export function terminalHost(): Host & { end(): void } {
  const { stderr } = process;
  const started = performance.now();
  let last = "";
  let most = 0;
  const draw = (event: ProgressEvent): void => {
    most = Math.max(most, doneShare(event));
    const line = bar(event.stage, most, (performance.now() - started) / 1000);
    if (line !== last) stderr.write(`\r\u001B[K${line}`);
    last = line;
  };
  const say = ({ stage }: ProgressEvent): void => {
    if (stage !== last) stderr.write(`${WORDS[stage]}\n`);
    last = stage;
  };
  return {
    ...PLAIN_HOST,
    progress: stderr.isTTY ? draw : say,
    end: () => void (stderr.isTTY && stderr.write("\r\u001B[K")),
  };
}
