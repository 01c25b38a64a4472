import { run } from "../../graph-builder/cli/run.ts";
import { styleFor, type Terminal } from "../../graph-builder/cli/terminal.ts";

/** What a run of the command line answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, on a terminal without colour of the given width. */
export async function runCli(args: readonly string[], width: number = Infinity): Promise<Answer> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    out: (line = "") => void out.push(line),
    err: (line) => void err.push(line),
    style: styleFor(false, {}),
    width,
  };
  const code = await run(args, terminal);
  return { code, out: out.join("\n"), err: err.join("\n") };
}
