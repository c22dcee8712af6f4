// Takes a chart out of the page: to the clipboard, or as a file.

import { download } from '../files/download';
import { t } from '../l10n';
import { announce, attempt } from '../state/app';

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

export const copyPicture = (svg: SVGSVGElement | null): Promise<boolean> =>
  attempt('', async () => {
    if (!svg) return;
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn(svg) })]);
    announce(t('desk-chart-copied'));
  });

export const saveVector = (svg: SVGSVGElement | null, name: string): void => {
  if (svg) download(`${name}.svg`, new TextEncoder().encode(text(svg)), 'image/svg+xml');
};

export const savePicture = (svg: SVGSVGElement | null, name: string): Promise<boolean> =>
  attempt('', async () => {
    if (!svg) return;
    const bytes = await (await drawn(svg)).arrayBuffer();
    download(`${name}.png`, new Uint8Array(bytes), 'image/png');
  });
