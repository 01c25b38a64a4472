const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** HTML that shows the explorer at an address within another page: as wide as there is room, 640 pixels high. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="640" loading="lazy" allow="clipboard-write"></iframe>`;
}
