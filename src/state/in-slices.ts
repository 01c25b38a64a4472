/** Milliseconds of work between two pauses: the page stays at hand. */
const SLICE_MS = 8;

/** Runs a computation that pauses, a slice at a time; null when it was stopped before its end. */
export async function runInSlices<Result>(
  work: Generator<void, Result>,
  isStopped: () => boolean,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise((resume) => setTimeout(resume));
    if (isStopped()) return null;
  }
}
