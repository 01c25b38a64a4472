import type { ArgsDef, ParsedArgs } from "citty";
import type { Terminal } from "./terminal.ts";

/** One command of the command line. Commands are records in `registry.ts`. */
export interface Command<Options extends ArgsDef = ArgsDef> {
  /** What it does, one line. */
  readonly summary: string;
  /** Its positional arguments as help shows them, `FILES...`; empty for none. */
  readonly usage: string;
  /** How few and how many positional arguments it takes. */
  readonly arity: readonly [least: number, most: number];
  /** Its flags; positional arguments are in `_`. */
  readonly options: Options;
  /** Example invocations for `--help`. */
  readonly examples: readonly string[];
  /** @throws PaperloomError for bad input, UsageError for bad usage. */
  run(args: ParsedArgs<Options>, terminal: Terminal): Promise<void> | void;
}

/** Gives a command its types; a command of any options fits the registry. */
export function defineCommand<const Options extends ArgsDef>(command: Command<Options>): Command {
  return command as unknown as Command;
}

/** A command was called in a way it does not know: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
