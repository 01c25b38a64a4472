/** Whether something, and nothing but spaces, tabs and line ends, stands from `from` to `to`. */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 0xa0 && code !== 9 && code !== 10) return false;
  }
  return to > from;
}
