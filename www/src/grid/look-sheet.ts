// The styles of the workbook as a style sheet of ours: one class a style, made of properties and not
// of text, so that no file can smuggle anything in.

import { computed, effect, signal } from '@preact/signals';
import type { BorderView, StyleView } from '../engine/wire.gen';
import { look } from '../state/sheets';
import { colourName, isDeep, onDark, parseColour, readable, type Rgb } from './colour';

/** The font of a cell that names none. */
const SIZE = 11;
const POINT = 96 / 72;
/** What a step of indentation is in Excel. */
const INDENT = 9;
export const PADDING = 3;
const FONTS = "Calibri, Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";
/** The paper of both schemes, as in the tokens. */
const PAPER = { light: [255, 255, 255], dark: [27, 34, 42] } as const satisfies Record<string, Rgb>;
const INK = { light: [22, 32, 43], dark: [232, 237, 242] } as const satisfies Record<string, Rgb>;

const darkMedia = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
const dark = signal(darkMedia?.matches ?? false);
darkMedia?.addEventListener('change', () => (dark.value = darkMedia.matches));

/** The styles of the shown sheet, by number. */
export const styles = computed(() => new Map((look.value?.styles ?? []).map((style) => [style.id, style])));

/** The font of a style, as a canvas wants it. */
export function fontOf(style: StyleView | undefined): string {
  const slant = style?.italic ? 'italic ' : '';
  return `${slant}${style?.bold ? 700 : 400} ${sizeOf(style)}px ${familyOf(style)}`;
}

/** The size of its font, in pixels. */
export const sizeOf = (style: StyleView | undefined): number =>
  Math.round((style?.size ?? SIZE) * POINT * 100) / 100;

function familyOf(style: StyleView | undefined): string {
  return style?.font ? `${JSON.stringify(style.font)}, ${FONTS}` : FONTS;
}

/** Where a content stands that the file does not place: numbers right, truths and errors in the middle. */
export type Side = 'left' | 'center' | 'right' | 'justify';

const own = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];

effect(() => {
  while (own.cssRules.length > 0) own.deleteRule(0);
  for (const style of styles.value.values()) {
    const at = own.insertRule(`.cell.s${style.id} {}`, own.cssRules.length);
    dress((own.cssRules[at] as CSSStyleRule).style, style, dark.value);
  }
});

function dress(css: CSSStyleDeclaration, style: StyleView, isDark: boolean): void {
  const scheme = isDark ? 'dark' : 'light';
  const shade = (hex: string): Rgb => (isDark ? onDark(parseColour(hex)) : parseColour(hex));
  const ground = style.fill ? parseColour(style.fill) : undefined;
  const deep = ground !== undefined && isDeep(ground);
  const fill = ground && (deep || !isDark ? ground : onDark(ground));
  const ink = style.ink ? (deep ? parseColour(style.ink) : shade(style.ink)) : INK[scheme];
  css.font = fontOf(style);
  css.color = colourName(readable(ink, fill ?? PAPER[scheme]));
  if (fill) {
    css.backgroundColor = colourName(fill);
    css.borderRightColor = colourName(fill);
    css.borderBottomColor = colourName(fill);
  }
  const lines = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean);
  if (lines.length > 0) css.textDecorationLine = lines.join(' ');
  css.alignItems = { top: 'flex-start', middle: 'center' }[style.vertical] ?? 'flex-end';
  if (style.wrap) css.whiteSpace = 'pre-wrap';
  if (style.indent > 0) css.paddingInlineStart = `${PADDING + style.indent * INDENT}px`;
  const [left, right, top, bottom] = style.borders;
  for (const [side, border] of Object.entries({ left, right, top, bottom })) {
    if (border) line(css, side, border, isDark ? shade : parseColour);
  }
}

function line(css: CSSStyleDeclaration, side: string, border: BorderView, shade: (hex: string) => Rgb): void {
  css.setProperty(`border-${side}-style`, border.line);
  css.setProperty(`border-${side}-width`, `${border.width}px`);
  css.setProperty(`border-${side}-color`, border.colour ? colourName(shade(border.colour)) : 'currentcolor');
}

/** Where a cell's text stands. */
export function sideOf(style: StyleView | undefined, kind: string): Side {
  if (style?.horizontal) return style.horizontal as Side;
  if (kind === 'number' || kind === 'date') return 'right';
  return kind === 'boolean' || kind === 'error' ? 'center' : 'left';
}
