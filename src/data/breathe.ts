/** Rows worked through between two breaths of the page: a few milliseconds. */
const SLICE = 8000;

/** Lets the page answer its reader before work goes on. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

/** Works through rows 0 to `count`, with a breath after each `slice` of them. */
export async function workThrough(count: number, work: (row: number) => void, slice: number = SLICE): Promise<void> {
  for (let start = 0; start < count; start += slice) {
    const end = Math.min(count, start + slice);
    for (let row = start; row < end; row += 1) work(row);
    await breathe();
  }
}
