// Takes a chart out of the page: to the clipboard, or as a file.

import { download } from '../files/download';
import { t } from '../l10n';

/** Pixels of a picture for one of the chart: sharp on paper. */
const SCALE = 3;

function text(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg);
}

/** The chart as a PNG. */
async function drawn(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Copies the chart as a PNG; where the browser refuses, saves it. Gives the sentence that says which. */
export async function copyPicture(svg: SVGSVGElement, name: string): Promise<string> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn(svg) })]);
  } catch {
    // Without permission, from a file that was opened by a double click, or in an old browser.
    await savePicture(svg, name);
    return t('desk-chart-refused', { name: `${name}.png` });
  }
  return t('desk-chart-copied');
}

export async function saveVector(svg: SVGSVGElement, name: string): Promise<string> {
  download(`${name}.svg`, new TextEncoder().encode(text(svg)), 'image/svg+xml');
  return t('desk-chart-saved', { name: `${name}.svg` });
}

export async function savePicture(svg: SVGSVGElement, name: string): Promise<string> {
  const bytes = await (await drawn(svg)).arrayBuffer();
  download(`${name}.png`, new Uint8Array(bytes), 'image/png');
  return t('desk-chart-saved', { name: `${name}.png` });
}
