// The workbook's colours were chosen for white paper. On dark paper light fills become dark and dark ink
// light, hue and all, while a deep fill with light ink is good on both; and wherever ink and fill are
// too alike to be read, the ink gives way.

export type Rgb = readonly [number, number, number];

/** The least contrast of text that WCAG 2.2 AA asks for. */
export const LEAST_CONTRAST = 4.5;

export function parseColour(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

export function colourName([red, green, blue]: Rgb): string {
  const part = (value: number) => Math.round(Math.min(255, Math.max(0, value))).toString(16).padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

const toLinear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const fromLinear = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => toLinear(part / 255)) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Lightness, and the two axes of colour, of Björn Ottosson's OKLab. */
function toLab(colour: Rgb): Rgb {
  const [red, green, blue] = colour.map((part) => toLinear(part / 255)) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([light, a, b]: Rgb): Rgb {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const part = (value: number) => Math.round(255 * fromLinear(Math.min(1, Math.max(0, value))));
  return [part(linear[0] ?? 0), part(linear[1] ?? 0), part(linear[2] ?? 0)];
}

/** How light the darkest and the lightest colour of a dark sheet are. */
const DARKEST = 0.24;
const LIGHTEST = 0.95;
/** Strong colours glare on dark paper. */
const MUTED = 0.75;

/** Whether text on this colour is meant to be light. */
export const isDeep = (colour: Rgb): boolean => toLab(colour)[0] < 0.55;

/** The colour on dark paper for one on white. */
export function onDark(colour: Rgb): Rgb {
  const [light, a, b] = toLab(colour);
  return fromLab([DARKEST + (1 - light) * (LIGHTEST - DARKEST), a * MUTED, b * MUTED]);
}

/** An ink that can be read on a fill: the nearest in lightness to the one that was meant. */
export function readable(ink: Rgb, fill: Rgb): Rgb {
  if (contrast(ink, fill) >= LEAST_CONTRAST) return ink;
  const [light, a, b] = toLab(ink);
  const steps = Array.from({ length: 50 }, (_, step) => (step + 1) / 50);
  for (const step of steps) {
    const nearest = [light - step, light + step]
      .filter((other) => other >= 0 && other <= 1)
      .map((other) => fromLab([other, a, b]))
      .find((other) => contrast(other, fill) >= LEAST_CONTRAST);
    if (nearest) return nearest;
  }
  return luminance(fill) > 0.18 ? [0, 0, 0] : [255, 255, 255];
}
