import type { ArgDef } from "citty";
import { GENERATOR } from "../version.ts";
import type { Command } from "./command.ts";
import type { Style } from "./terminal.ts";
import { pad } from "./text-layout.ts";

interface Described {
  readonly alias?: string | readonly string[];
  readonly valueHint?: string;
  readonly description?: string;
  readonly default?: string;
}

function optionRow([name, option]: readonly [string, ArgDef]): readonly [string, string] {
  const { alias, valueHint, description = "", default: standard } = option as Described;
  const short = typeof alias === "string" ? `-${alias}, ` : "    ";
  const value = option.type === "boolean" ? "" : ` ${valueHint ?? "VALUE"}`;
  const fallback = standard === undefined ? "" : ` (default ${standard})`;
  return [`${short}--${name}${value}`, `${description}${fallback}`];
}

function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${pad(left, width)}  ${right}`);
}

/** The help of one command. */
export function commandHelp(name: string, command: Command, style: Style): string {
  const usage = [`paperloom ${name}`, command.usage, "[flags]"].filter(Boolean).join(" ");
  const options = Object.entries(command.options).map(optionRow);
  return [
    command.summary,
    "",
    `${style.bold("Usage")}  ${usage}`,
    "",
    ...twoColumns([...options, ["    --help", "show this"]]),
    "",
    style.bold("Examples"),
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");
}

/** The help of the program: its commands. */
export function programHelp(commands: Readonly<Record<string, Command>>, style: Style): string {
  const rows = Object.entries(commands).map(([name, command]) => [name, command.summary] as const);
  return [
    `${style.bold("paperloom")} ${GENERATOR.version}  a map of your papers: who builds on whom, and what they share`,
    "",
    `${style.bold("Usage")}  paperloom COMMAND [arguments] [flags]`,
    "",
    ...twoColumns(rows),
    "",
    "`paperloom COMMAND --help` says more of each. Nothing leaves this machine, unless you ask for --enrich.",
  ].join("\n");
}
