import { strFromU8 } from "fflate";

/** Text of a file, and what had to be guessed to get it. */
export interface Decoded {
  readonly text: string;
  /** Empty when nothing was guessed. */
  readonly repair: string;
}

/** Characters of Windows-1252 at 0x80 to 0x9f; the five that it leaves open stay control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const AS_WINDOWS_1252 = "Not valid UTF-8: read as Windows-1252.";

/**
 * Bytes to text: UTF-8, UTF-16 (by byte order mark, or by its zero bytes), else
 * Windows-1252. The mark is dropped, line ends become `\n`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, repair } = decodeCharacters(bytes);
  return { text: lines(text), repair };
}

/** The same with its line ends as they are, where those within values count. */
export function decodeCharacters(bytes: Uint8Array): Decoded {
  const wide = utf16Order(bytes);
  if (wide) return { text: withoutMark(fromUtf16(bytes, wide === "little")), repair: "" };
  const text = withoutMark(strFromU8(bytes));
  if (!text.includes("\uFFFD") || holdsReplacement(bytes)) return { text, repair: "" };
  return { text: fromWindows1252(bytes), repair: AS_WINDOWS_1252 };
}

/** A large text in pieces, and what had to be guessed. */
export interface DecodedPieces {
  /** Each ends with a line; they are decoded as they are walked, every time. */
  readonly pieces: Iterable<string>;
  readonly repair: string;
}

/** Bytes of a piece: large enough to be no burden, small enough that one wide character doubles the memory of few others. */
const PIECE = 1 << 15;

/** Decodes as `decode` does, without holding the whole text. Undefined for UTF-16. Linear. */
export function decodePieces(bytes: Uint8Array): DecodedPieces | undefined {
  if (utf16Order(bytes)) return undefined;
  const isUtf8 = holdsReplacement(bytes) || !some(cutAtLines(bytes), isBroken);
  const text = (piece: Uint8Array): string => {
    return lines(isUtf8 ? withoutMark(strFromU8(piece)) : fromWindows1252(piece));
  };
  const pieces = {
    *[Symbol.iterator](): Generator<string> {
      for (const piece of cutAtLines(bytes)) yield text(piece);
    },
  };
  return { pieces, repair: isUtf8 ? "" : AS_WINDOWS_1252 };
}

function* cutAtLines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at + PIECE) + 1 || bytes.length;
    yield bytes.subarray(at, end);
    at = end;
  }
}

function some<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}

const isBroken = (piece: Uint8Array): boolean => strFromU8(piece).includes("\uFFFD");

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function lines(text: string): string {
  return /[\r\u2028\u2029\u0085]/.test(text) ? text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n") : text;
}

function utf16Order(bytes: Uint8Array): "little" | "big" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "little";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "big";
  const length = Math.min(bytes.length, 400);
  if (length < 4) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros[i & 1]! += 1;
  const enough = length * 0.35;
  if (zeros[1]! > enough && zeros[0]! < length * 0.05) return "little";
  return zeros[0]! > enough && zeros[1]! < length * 0.05 ? "big" : undefined;
}

function fromUtf16(bytes: Uint8Array, little: boolean): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i += 1) {
    const first = bytes[2 * i]!;
    const second = bytes[2 * i + 1]!;
    units[i] = little ? first | (second << 8) : (first << 8) | second;
  }
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192) parts.push(String.fromCharCode(...units.subarray(i, i + 8192)));
  return parts.join("");
}

function fromWindows1252(bytes: Uint8Array): string {
  return strFromU8(bytes, true).replace(/[\u0080-\u009f]/g, (raw) => WINDOWS_1252[raw.charCodeAt(0) - 0x80]!);
}

/** Whether the replacement character stands in the file itself (EF BF BD). */
function holdsReplacement(bytes: Uint8Array): boolean {
  let at = bytes.indexOf(0xef);
  while (at >= 0) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
    at = bytes.indexOf(0xef, at + 1);
  }
  return false;
}
