/** Preloaded into a measured process: on exit it says on standard error how much memory the process held at most, in kB. */
process.on("exit", () => process.stderr.write(`\npeak-kB ${process.resourceUsage().maxRSS}\n`));
