/** Longest wait for a picture, milliseconds: a page that nobody sees paints none. */
const MOST_WAIT = 200;

/** Waits until the page has shown what was changed last. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, MOST_WAIT);
  });
}
