/** Preloaded into a measured process: on exit it says on standard error how much memory it held at most, in kB, and the time of all its threads, in ms. */
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\npeak-kB ${maxRSS}\nprocessor-ms ${Math.round((userCPUTime + systemCPUTime) / 1000)}\n`);
});
