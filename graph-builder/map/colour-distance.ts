import { pow } from "../exact-math.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Normal sight, then full protanopia, deuteranopia and tritanopia on linear RGB (Machado, Oliveira and Fernandes 2009). */
const SIGHTS: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

const apply = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Triple;

function linearRgb(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
  }) as unknown as Triple;
}

/** Linear RGB to OKLab (Ottosson 2020). */
function okLab(rgb: Triple): Triple {
  const cones = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple,
  ).map((cone) => (cone === 0 ? 0 : pow(cone, 1 / 3))) as unknown as Triple;
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** How far two colours are apart at worst, over normal sight and three kinds of colour blindness: OKLab distance x 100. */
export function colourDistance(a: string, b: string): number {
  const [first, second] = [linearRgb(a), linearRgb(b)];
  const distances = SIGHTS.map((sight) => {
    const [p, q] = [okLab(apply(sight, first)), okLab(apply(sight, second))];
    const apart = [0, 1, 2].map((axis) => (p[axis]! - q[axis]!) * (p[axis]! - q[axis]!));
    return 100 * Math.sqrt(apart[0]! + apart[1]! + apart[2]!);
  });
  return Math.min(...distances);
}
