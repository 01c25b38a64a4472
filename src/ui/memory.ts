/** What the browser remembers under a key between visits; null for nothing, and where a page must not remember (as in a frame of another site). */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text under a key; where that is not allowed it is forgotten. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A preference, no more: the page works without.
  }
}

/** Whether this page may remember anything. */
export function mayRemember(): boolean {
  try {
    return localStorage !== null;
  } catch {
    return false;
  }
}
