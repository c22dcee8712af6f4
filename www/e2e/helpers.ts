// What several tests need.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const python = `${root}.venv/bin/python`;

/** Where the files lie that one test makes for all states. */
export const MADE = new URL('../../test-results/states/', import.meta.url);

/** The file of a sample submission. */
export function samplePath(name: string): string {
  return `${root}templates/roadmap/samples/${name}-2020-h1.xlsx`;
}

/**
 * Opens the page. A test cannot answer the windows of the operating system in which a browser asks
 * where to open and to save, so the page does without, unless a test brings its own.
 */
export async function start(page: Page, { pickers = false, query = '' } = {}): Promise<void> {
  if (!pickers) {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showOpenFilePicker');
      Reflect.deleteProperty(window, 'showSaveFilePicker');
    });
  }
  await page.goto(query);
  await expect(page.getByRole('heading', { name: 'Open a filled-in form' })).toBeVisible();
}

/** Drops a file onto the page, as a person does. */
export async function dropFile(page: Page, name: string, content: Buffer, on = 'main'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...content] },
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  for (const type of ['dragover', 'drop']) await page.dispatchEvent(on, type, { dataTransfer: transfer });
}

/** Drops files and folders as the operating system does: the page gets what its browser makes of them. */
export async function dropPaths(page: Page, ...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
}

/** Opens one of the samples of the first screen. */
export async function openSample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await expect(page.locator('.workspace')).toBeVisible();
}

/** Opens a file with the button of the first screen. */
export async function chooseFile(page: Page, path: string, button = 'Choose a file'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await chooser.setFiles(path);
}

/** What a download brought, kept in the output of the test. */
export async function downloaded(page: Page, info: TestInfo, act: () => Promise<unknown>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The corrected workbook. */
export const savedWorkbook = (page: Page, info: TestInfo): Promise<string> =>
  downloaded(page, info, () => page.getByRole('button', { name: 'Save corrected workbook' }).click());

/**
 * Lets openpyxl and LibreOffice say whether exactly these cells changed, each with an entry in the record,
 * and nothing else of the file.
 */
export function verify(original: string, corrected: string, changes: readonly string[]): void {
  const script = `${root}tests/python/verify_patch.py`;
  execFileSync(python, [script, '--recorded', original, corrected, ...changes], { stdio: 'pipe' });
}

/** The cells that differ, as openpyxl sees them: `Sheet!D5=230`, in order; without the record. */
export function differences(original: string, corrected: string): string[] {
  const script = `import sys; sys.path.insert(0, sys.argv[1]); import workbooks
own = workbooks.added_sheets(sys.argv[2], sys.argv[3])
for cell, (_, now) in sorted(workbooks.differences(sys.argv[2], sys.argv[3]).items()):
    if cell.rsplit("!", 1)[0] not in own: print(f"{cell}={now}")`;
  const told = execFileSync(python, ['-c', script, `${root}tests/python`, original, corrected]);
  return told.toString().trim().split('\n').filter(Boolean);
}

/** Another workbook made of a sample, with Python: `book` is the sample in openpyxl, `save()` keeps it. */
export function remade(sample: string, target: string, script: string): string {
  const before = `import sys, zipfile, openpyxl
source, target = sys.argv[1:]
book = openpyxl.load_workbook(source)
def save(): book.save(target)
`;
  execFileSync(python, ['-c', before + script, sample.endsWith('.xlsx') ? sample : samplePath(sample), target]);
  return target;
}

/** Puts what looks like a signature into a sample. */
export const signed = (sample: string, target: string): string =>
  remade(
    sample,
    target,
    `with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for part in old.namelist(): new.writestr(part, old.read(part))
    new.writestr("_xmlsignatures/sig1.xml", "<Signature/>")`,
  );

/** A copy of the clean sample for the half-year before, with other figures. */
export const halfYearBefore = (target: string): string =>
  remade(
    'clean',
    target,
    `import datetime
for row in book["Cover"].iter_rows():
    if row[0].value == "PERIOD.START": row[3].value = datetime.date(2019, 7, 1)
    if row[0].value == "PERIOD.END": row[3].value = datetime.date(2019, 12, 31)
for row in book["Policy"].iter_rows():
    if row[0].value == "CAS.POS.TOT": row[3].value = 1234
save()`,
  );

/** A sample in another format, made by LibreOffice. */
export function converted(sample: string, format: string, folder: string): string {
  const home = `-env:UserInstallation=file://${folder}/office`;
  execFileSync('soffice', [home, '--headless', '--convert-to', format, '--outdir', folder, samplePath(sample)], { stdio: 'pipe' });
  return `${folder}/${sample}-2020-h1.${format}`;
}

/** The cell with the focus or selection. */
export const activeCell = (page: Page) => page.locator('[data-active]');

/** What stands in the line above the sheet. */
export const content = (page: Page) => page.getByTestId('content');

/** Goes to a cell by its name, or to a question by its code, with the keyboard. */
export async function goTo(page: Page, cell: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(cell);
  await page.keyboard.press('Enter');
  await expect(activeCell(page)).toBeFocused();
  const place = cell.slice(cell.lastIndexOf('!') + 1);
  if (/\d$/.test(place)) await expect(page.getByRole('textbox', { name: /^Cell;/ })).toHaveValue(place);
}

/** Presses Tab until what has the focus is called so, as somebody does who has no mouse. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const MOST = 150;
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press(key);
    const told = await page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? told === name : name.test(told)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** What axe finds, a line each: in the whole page or without the sheet, with all of its rules or these. */
export async function faults(page: Page, state: string, { sheet = true, rules = [] as string[] } = {}): Promise<string[]> {
  // The page has no frames, so axe needs no page of its own to put the parts together; that is twice as quick.
  let axe = new AxeBuilder({ page }).setLegacyMode();
  if (!sheet) axe = axe.exclude('.grid-box');
  axe =
    rules.length > 0
      ? axe.withRules(rules)
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  return violations.map(
    (violation) => `${state}: ${violation.id} ${violation.nodes.map((node) => node.target).join(' ')}`,
  );
}

/** A workbook with a password, as Excel keeps it: a compound file with one encrypted stream, of which only the name is here. */
export function encryptedWorkbook(): Buffer {
  const [SECTOR, FREE, END, FAT] = [512, 0xffffffff, 0xfffffffe, 0xfffffffd];
  const file = Buffer.alloc(3 * SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) file.writeUInt16LE(value, at);
  for (const [at, value] of [[44, 1], [48, 1], [56, 4096], [60, END], [68, END]] as const) file.writeUInt32LE(value, at);
  // The list of the sectors of the table, and the table: itself, the directory, and nothing else.
  for (let at = 76; at < SECTOR; at += 4) file.writeUInt32LE(at === 76 ? 0 : FREE, at);
  for (let at = 0; at < SECTOR; at += 4) file.writeUInt32LE([FAT, END][at / 4] ?? FREE, SECTOR + at);
  const entry = (number: number, name: string, kind: number, child: number): void => {
    const at = 2 * SECTOR + number * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file.writeUInt8(kind, at + 66);
    file.writeUInt8(1, at + 67);
    for (const [field, value] of [[68, FREE], [72, FREE], [76, child], [116, END]] as const) file.writeUInt32LE(value, at + field);
  };
  entry(0, 'Root Entry', 5, 1);
  entry(1, 'EncryptedPackage', 2, FREE);
  return file;
}
