import { parseArgs } from "citty";
import { PaperloomError } from "../errors.ts";
import { GENERATOR } from "../version.ts";
import { checkUsage } from "./check-usage.ts";
import { UsageError } from "./command.ts";
import { commandHelp, programHelp } from "./help.ts";
import { COMMANDS } from "./registry.ts";
import type { Terminal } from "./terminal.ts";

const HELP = new Set(["--help", "-h", "help"]);
const VERSION = new Set(["--version", "-v", "version"]);

async function runCommand(name: string, rawArgs: readonly string[], terminal: Terminal): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    throw new UsageError(`There is no command "${name}". The commands are ${Object.keys(COMMANDS).join(", ")}.`);
  }
  const end = rawArgs.indexOf("--");
  if (rawArgs.slice(0, end === -1 ? undefined : end).some((arg) => arg === "--help" || arg === "-h")) {
    return terminal.out(commandHelp(name, command, terminal.style));
  }
  checkUsage(command, rawArgs);
  await command.run(parseArgs([...rawArgs], command.options), terminal);
}

async function runProgram(argv: readonly string[], terminal: Terminal): Promise<void> {
  const [name = "help", ...rest] = argv;
  if (HELP.has(name)) {
    const [about] = rest;
    if (about !== undefined) return runCommand(about, ["--help"], terminal);
    return terminal.out(programHelp(COMMANDS, terminal.style));
  }
  if (VERSION.has(name)) return terminal.out(`${GENERATOR.name} ${GENERATOR.version}`);
  return runCommand(name, rest, terminal);
}

/** What an error says to the reader, and the exit code: 1 for bad input, 2 for bad usage. */
function explainError(error: unknown, name: string | undefined): readonly [message: string, code: number] {
  if (error instanceof PaperloomError) return [error.describe(), 1];
  if (error instanceof UsageError) {
    const about = name !== undefined && Object.hasOwn(COMMANDS, name) ? `${name} ` : "";
    return [`${error.message}\nTry: paperloom ${about}--help`, 2];
  }
  const what = error instanceof Error ? error.message : String(error);
  return [`Something went wrong that should not: ${what}\nPlease report it, with the command and its input.`, 1];
}

/** Runs the command line and returns the exit code: 0, 1 for bad input, 2 for bad usage. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (argv.length === 0) {
    terminal.err(programHelp(COMMANDS, terminal.style));
    return 2;
  }
  try {
    await runProgram(argv, terminal);
    return 0;
  } catch (error) {
    const [message, code] = explainError(error, argv[0]);
    terminal.err(`${terminal.style.alarm("paperloom:")} ${message}`);
    return code;
  }
}
