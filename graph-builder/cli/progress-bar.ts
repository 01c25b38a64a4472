import process from "node:process";
import { PLAIN_HOST, STAGES, type Host, type ProgressEvent, type Stage } from "../progress.ts";
import { pad } from "./text-layout.ts";

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
const CELLS = 24;
const WIDTH = Math.max(...Object.values(WORDS).map((word) => word.length));

function bar({ stage, done, total }: ProgressEvent): string {
  const share = total > 0 ? done / total : 1;
  const whole = (STAGES.indexOf(stage) + Math.min(1, share)) / STAGES.length;
  const filled = Math.round(whole * CELLS);
  return `${pad(WORDS[stage], WIDTH)}  ${"█".repeat(filled)}${"░".repeat(CELLS - filled)}  ${Math.round(100 * whole)}%`;
}

/** A host that shows the build: one line drawn over and over on a terminal, a line a stage elsewhere. */
export function terminalHost(): Host & { end(): void } {
  const { stderr } = process;
  let last = "";
  const draw = (event: ProgressEvent): void => {
    const line = bar(event);
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
