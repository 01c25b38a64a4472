/** Whether this browser can draw the map: it needs WebGL. Asked once; the answer is remembered. */
export function canDrawMap(): boolean {
  known ??= probe();
  return known;
}

let known: boolean | undefined;

function probe(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  // A browser lends few contexts: give this one back.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
