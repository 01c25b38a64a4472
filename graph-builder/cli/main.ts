#!/usr/bin/env node
import process from "node:process";
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

// `paperloom stats graph.json | head` closes the pipe early: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
