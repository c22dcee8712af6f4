// What several tests need.

import { expect, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file of a sample submission. */
export function samplePath(name: string): string {
  return `${root}templates/roadmap/samples/${name}-2020-h1.xlsx`;
}

/** Drops a file onto the page, as a person does. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...content] },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', type, { dataTransfer: transfer });
  }
}

/** Opens one of the samples of the first screen. */
export async function openSample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}
