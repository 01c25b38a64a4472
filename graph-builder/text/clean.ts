/** Raw title or abstract to text that reads well on screen. */
export function cleanText(raw: string): string {
  return raw.normalize("NFC").replace(/\s+/g, " ").trim();
}
