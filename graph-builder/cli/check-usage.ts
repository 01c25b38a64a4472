import { parseArgs } from "node:util";
import type { ArgDef, ArgsDef } from "citty";
import { UsageError, type Command } from "./command.ts";

function aliasesOf(option: ArgDef): readonly string[] {
  const { alias = [] } = option as { alias?: string | string[] };
  return Array.isArray(alias) ? alias : [alias];
}

/** The option that a flag names, by name or alias. */
function optionOf(options: ArgsDef, flag: string): readonly [string, ArgDef] | undefined {
  return Object.entries(options).find(([name, option]) => name === flag || aliasesOf(option).includes(flag));
}

function unknownFlag(options: ArgsDef, raw: string): never {
  const known = Object.keys(options).map((name) => `--${name}`);
  throw new UsageError(
    `There is no flag ${raw}. ${known.length > 0 ? `The flags are ${known.join(", ")}.` : ""}`.trim(),
  );
}

/** What the parser of node:util needs to know of a command's flags. */
function parserOptions(options: ArgsDef): Record<string, { type: "boolean" | "string"; short?: string }> {
  const settings = Object.entries(options).map(([name, option]) => {
    const type = option.type === "boolean" ? ("boolean" as const) : ("string" as const);
    const short = aliasesOf(option).find((alias) => alias.length === 1);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  return Object.fromEntries(settings);
}

function checkFlag(option: ArgDef, flag: string, value: string | undefined): void {
  if (option.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${flag} is a switch and takes no value.`);
    return;
  }
  const isFlag = value !== undefined && value.startsWith("-") && value !== "-";
  if (!value || isFlag) throw new UsageError(`${flag} needs a value.`);
}

/**
 * Refuses what the parser would let pass: unknown flags, flags without their
 * value, values for switches, too few or too many arguments.
 * @throws UsageError
 */
export function checkUsage({ options, arity, usage }: Command, rawArgs: readonly string[]): void {
  const settings = { args: [...rawArgs], options: parserOptions(options), strict: false, tokens: true } as const;
  const { tokens } = parseArgs({ ...settings, allowPositionals: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const [, option] = optionOf(options, token.name) ?? unknownFlag(options, token.rawName);
    checkFlag(option, token.rawName, token.value);
  }
  const given = tokens.filter((token) => token.kind === "positional").length;
  const [least, most] = arity;
  if (given < least) throw new UsageError(`Something is missing: ${usage}`);
  if (given > most) throw new UsageError(`This command takes ${usage || "no arguments"}, and ${given} were given.`);
}

/**
 * A flag's value as a whole number.
 * @throws UsageError when it is none, or out of range.
 */
export function wholeNumber(value: string, flag: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new UsageError(`${flag} must be a whole number from ${least} to ${most}, not "${value}".`);
  }
  return number;
}
