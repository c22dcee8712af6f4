// The secretariat's desk: a folder of everything is dropped, checked, and consolidated.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { downloaded, dropPaths, encryptedWorkbook, python, remade, root, samplePath, start, tabTo } from './helpers';
import { expect, test, type Page } from './test';

const NAMES = ['belgrade', 'podgorica', 'pristina', 'sarajevo', 'skopje', 'tirana'] as const;
const MADE = 300;
let folder: string;

const cargo = (...args: string[]): string =>
  execFileSync('cargo', ['run', '--locked', '--quiet', '--all-features', ...args], { cwd: root, encoding: 'utf8' });

test.beforeAll(() => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const mail = join(folder, 'mail');
  for (const name of NAMES) {
    mkdirSync(join(mail, name), { recursive: true });
    copyFileSync(samplePath(name), join(mail, name, 'now.xlsx'));
    const before = join(mail, name, 'before.xlsx');
    const days = ['--set', 'Cover!D6=2019-07-01', '--set', 'Cover!D7=2019-12-31'];
    cargo('--', 'patch', samplePath(name), ...days, '--record', 'no', '-o', before);
  }
  writeFileSync(join(mail, 'broken.xlsx'), 'PK\u0003\u0004 and no more');
  const encrypted = encryptedWorkbook();
  writeFileSync(join(mail, 'locked.xlsx'), encrypted);
  writeFileSync(join(mail, 'letter.txt'), 'Dear colleagues');
  // A second file for Skopje, which differs, in a zip file.
  const late = join(folder, 'skopje-late.xlsx');
  cargo('--', 'patch', samplePath('skopje'), '--set', 'Legislation!D6=77', '--record', 'no', '-o', late);
  const zip = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w"); z.write(sys.argv[2], "Skopje/late.xlsx")';
  execFileSync(python, ['-c', zip, join(mail, 'late.zip'), late]);
  cargo('--example', 'fill_many', '--', join(mail, 'made'), String(MADE));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowOf = (page: Page, path: string) => page.locator('.desk-files tbody tr').filter({ hasText: path });

test('a folder of everything is checked, compared and consolidated', async ({ page }, info) => {
  test.setTimeout(180_000);
  await start(page);
  await dropPaths(page, join(folder, 'mail'));
  await expect(page.getByRole('heading', { name: 'Secretariat’s desk' })).toBeVisible();
  await expect(page.locator('.desk-running')).toBeVisible();
  await page.screenshot({ path: info.outputPath('desk-running.png') });
  await expect(page.locator('.desk-numbers')).toBeVisible({ timeout: 120_000 });
  // Six samples, their periods before, 300 that were made, and one in a zip file.
  await expect(page.locator('.desk-numbers')).toContainText(`${2 * NAMES.length + MADE + 1} forms`);
  await expect(page.locator('.desk-numbers')).toContainText('2 files cannot be read');
  await expect(page.locator('.desk-numbers')).toContainText('1 other document was left aside');
  await expect(rowOf(page, 'broken.xlsx')).toContainText('incomplete');
  await expect(rowOf(page, 'locked.xlsx')).toContainText('password');

  // Who reported, and the two files for Skopje.
  const coverage = page.locator('.desk-coverage table');
  await expect(coverage.getByRole('row', { name: /^first half 2020/ })).not.toContainText('missing');
  await page.locator('.desk-notices summary').click();
  await expect(page.locator('.desk-notices')).toContainText(/Two files claim Skopje, first half 2020; they differ in one cell/);
  await page.getByLabel('Find commission').fill('skopje');
  // Both have as many answers and no error, so that the first by name stands until a person chooses.
  const [late, now] = ['late.zip/Skopje/late.xlsx', 'skopje/now.xlsx'].map((path) => rowOf(page, path));
  await expect(now!).toContainText('not used; differs in one cell');
  await now!.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('dialog')).toContainText('77');
  await page.screenshot({ path: info.outputPath('desk-differences.png') });
  await page.keyboard.press('Escape');
  await now!.getByRole('button', { name: 'Use this one' }).click();
  await expect(late!).toContainText('not used; differs in one cell');
  await expect(now!).toContainText('used; 1 other file claims the same');
  await page.getByLabel('Find commission').fill('belgrade/now');
  await expect(rowOf(page, 'belgrade/now.xlsx')).toContainText('compared with');
  await page.getByLabel('Find commission').fill('');

  // Sorted by errors at first, then by file.
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(page.locator('.desk-files thead th[aria-sort=ascending]')).toHaveText('File');
  await page.screenshot({ path: info.outputPath('desk-files.png'), fullPage: false });
  // For axe a few rows are as good as three hundred, and quicker.
  await page.getByLabel('Find commission').fill('now.xlsx');
  for (const part of ['Heat map', 'Between files', 'Charts']) {
    await page.getByRole('button', { name: new RegExp(`^${part}`) }).click();
    await page.screenshot({ path: info.outputPath(`desk-${part.toLowerCase().replace(' ', '-')}.png`) });
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await expect(page.locator('.desk-chart svg').first()).toBeVisible();
  const svg = await downloaded(page, info, () => page.getByRole('button', { name: /^Save the chart.*SVG/ }).first().click());
  expect(svg).toMatch(/\.svg$/);

  // The regional workbook says what the command line says.
  const workbook = await downloaded(page, info, () => page.getByRole('button', { name: 'Regional workbook' }).click());
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'calculated'), workbook], { stdio: 'pipe' });
  const script = `
import sys, openpyxl
mine = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
other = openpyxl.load_workbook(sys.argv[2], data_only=True)
count = 0
for sheet in formulas:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                one, two = (book[sheet.title][cell.coordinate].value for book in (mine, other))
                if isinstance(one, (int, float)):
                    assert abs(one - two) <= 1e-9 * max(1, abs(one)), (sheet.title, cell.coordinate, one, two)
                    count += 1
print(count)`;
  const file = join(folder, 'calculated', workbook.slice(workbook.lastIndexOf('/') + 1));
  expect(Number(execFileSync(python, ['-c', script, workbook, file]).toString())).toBeGreaterThan(1000);

  // What goes back, as one zip file.
  const zip = await downloaded(page, info, () => page.getByRole('button', { name: 'Send back (zip)' }).click());
  const names = execFileSync(python, ['-c', 'import sys, zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))', zip]);
  expect(names.toString()).toContain('Belgrade/Belgrade-2020-H1-findings.xlsx');
  expect(names.toString()).toContain('Tirana/Tirana-2020-H1-letter.txt');

  // A click opens a file in the workspace, beside its other periods; and back.
  await page.getByRole('button', { name: /^Files/ }).click();
  await page.getByLabel('Find commission').fill('sarajevo/now');
  await page.getByRole('button', { name: 'mail/sarajevo/now.xlsx' }).click();
  await expect(page.locator('.workspace')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the desk' }).click();
  await expect(page.locator('.desk-numbers')).toBeVisible();
});

test('in the dark, and on a phone, axe finds nothing', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await start(page);
  await dropPaths(page, join(folder, 'mail/skopje'));
  await expect(page.locator('.desk-numbers')).toBeVisible({ timeout: 30_000 });
  for (const [name, width] of [['wide', 1280], ['phone', 390]] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: info.outputPath(`desk-dark-${name}.png`), fullPage: true });
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the desk speaks the language that is chosen', async ({ page }, info) => {
  const choice = page.locator('.language-choice select');
  await start(page);
  await choice.selectOption({ label: 'Српски' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl');
  await dropPaths(page, join(folder, 'mail/skopje'));
  const coverage = page.locator('.desk-coverage table');
  // What the page says, and what the engine says.
  await expect(page.getByRole('heading', { name: 'Сто секретаријата' })).toBeVisible();
  await expect(coverage.getByRole('row', { name: /^прво полугодиште 2020. године/ })).toContainText('недостаје', { timeout: 30_000 });
  for (const [label, heading, row] of [
    ['Shqip', 'Tavolina e sekretariatit', 'gjysma e parë e 2020'],
    ['Bosanski', 'Sto sekretarijata', 'prvo polugodište 2020. godine'],
    ['Македонски', 'Маса на секретаријатот', 'прво полугодие 2020'],
    ['English', 'Secretariat’s desk', 'first half 2020'],
  ] as const) {
    await choice.selectOption({ label });
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(coverage.getByRole('row', { name: new RegExp(`^${row}`) })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.screenshot({ path: info.outputPath(`desk-${label}.png`) });
  }
  await choice.selectOption({ label: 'Shqip' });
  const workbook = await downloaded(page, info, () => page.getByRole('button', { name: 'Libri i punës rajonal' }).click());
  const sheets = 'import sys, openpyxl; print(*openpyxl.load_workbook(sys.argv[1]).sheetnames, sep="|")';
  expect(execFileSync(python, ['-c', sheets, workbook]).toString()).toContain('Përmbledhje');
  // So are the letters, and the findings that go with them.
  const zip = await downloaded(page, info, () => page.getByRole('button', { name: /^Kthe/ }).click());
  expect(zip).toMatch(/kthimi-2020-\w+\.zip$/);
  const script = `
import io, sys, zipfile, openpyxl
files = zipfile.ZipFile(sys.argv[1])
for name in files.namelist():
    if "Skopje" not in name and "Shkup" not in name: continue
    if name.endswith(".txt"): print(files.read(name).decode())
    else: print(openpyxl.load_workbook(io.BytesIO(files.read(name))).sheetnames, openpyxl.load_workbook(io.BytesIO(files.read(name))).worksheets[0]["A1"].value)`;
  const told = execFileSync(python, ['-c', script, zip]).toString();
  expect(told).toContain('gjysma e parë e 2020');
  expect(told).toContain('Gjetjet');
});

test('a chart is taken out of the page, as a picture and as a drawing', async ({ page, context }, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Two periods of each commission, with every figure.
  const dozen = join(folder, 'dozen');
  mkdirSync(dozen);
  for (const name of readdirSync(join(folder, 'mail/made')).sort().slice(0, 2 * NAMES.length)) {
    copyFileSync(join(folder, 'mail/made', name), join(dozen, name));
  }
  await start(page);
  await dropPaths(page, dozen);
  await page.getByRole('button', { name: 'Charts' }).click({ timeout: 30_000 });
  const chart = page.locator('.desk-chart').filter({ hasText: 'Firearms seized' }).filter({ has: page.locator('svg') }).first();
  await chart.getByRole('button', { name: /^Copy the chart/ }).click();
  await expect(chart.getByRole('status')).toHaveText('The picture is in the clipboard.');
  // Three pixels for each of the drawing, on white, with the ink of the axes and the colour of a bar.
  const seen = (bytes?: number[]) =>
    page.evaluate(async (bytes) => {
      const [item] = bytes ? [] : await navigator.clipboard.read();
      const blob = item ? await item.getType('image/png') : new Blob([Uint8Array.from(bytes ?? [])], { type: 'image/png' });
      const picture = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const drawing = canvas.getContext('2d')!;
      drawing.drawImage(picture, 0, 0);
      const { data } = drawing.getImageData(0, 0, picture.width, picture.height);
      const colours = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.slice(at, at + 4).join(' ');
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      return { width: picture.width, height: picture.height, bars: (colours.get('0 114 178 255') ?? 0) + (colours.get('230 159 0 255') ?? 0), white: colours.get('255 255 255 255') ?? 0, of: data.length / 4 };
    }, bytes);
  const copied = await seen();
  expect([copied.width, copied.height]).toEqual([1680, 900]);
  // More than the two squares that say which colour is which period.
  expect(copied.bars).toBeGreaterThan(5000);
  expect(copied.white).toBeGreaterThan(copied.of / 2);
  const png = await downloaded(page, info, () => chart.getByRole('button', { name: /as PNG/ }).click());
  expect(png).toMatch(/\/[\p{L}\p{N}-]+\.png$/u);
  expect(await seen([...readFileSync(png)])).toEqual(copied);
  // The drawing is a whole document of its own, and says what the picture is about.
  const svg = readFileSync(await downloaded(page, info, () => chart.getByRole('button', { name: /as SVG/ }).click()), 'utf8');
  // The page itself may make no elements of text.
  const empty = await context.newPage();
  const drawn = await empty.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    const names = [...read.querySelectorAll('text')].map(({ textContent }) => textContent);
    return { root: read.documentElement.namespaceURI, bars: read.querySelectorAll('rect').length, names };
  }, svg);
  expect(drawn.root).toBe('http://www.w3.org/2000/svg');
  expect(drawn.names).toEqual(expect.arrayContaining(['Belgrade', 'Skopje', 'Tirana', '2018 H1', '2018 H2']));
  expect(svg).not.toMatch(/var\(|class=|href=/);
  // Where the browser refuses, a sentence says so, and there is a file instead.
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
  });
  const saved = await downloaded(page, info, () => chart.getByRole('button', { name: /^Copy the chart/ }).click());
  expect(await seen([...readFileSync(saved)])).toEqual(copied);
  await expect(chart.getByRole('status')).toContainText('was saved as a file');
  await chart.screenshot({ path: info.outputPath('chart-refused.png') });
});

test('an engine that fails takes one file with it', async ({ page }, info) => {
  const inbox = join(folder, 'failing');
  mkdirSync(inbox);
  // The last fails while the same worker reads the zip file.
  for (const name of ['a', 'b-fails', 'c', 'd', 'zz-fails']) copyFileSync(samplePath('skopje'), join(inbox, `${name}.xlsx`));
  const zip = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w"); [z.write(sys.argv[2], f"in/{name}.xlsx") for name in ("e", "f", "g")]';
  execFileSync(python, ['-c', zip, join(inbox, 'z.zip'), samplePath('tirana')]);
  // What another system leaves beside a zip file is no file of anybody.
  writeFileSync(join(inbox, '._z.zip'), 'left behind');
  // A worker fails at what it does not know, as at a fault in the engine; nothing of the page is changed.
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { id: number; method: string; args: unknown[] }, ...rest: unknown[]) {
      const fails =
        (message.method === 'filesForDesk' && JSON.stringify(message.args[0]).includes('fails')) ||
        (message.method === 'zipNext' && message.args[3] === 1);
      return Reflect.apply(post, this, [fails ? { ...message, method: 'fail' } : message, ...rest]) as void;
    };
  });
  await start(page, { query: '?workers=1' });
  await dropPaths(page, inbox);
  await expect(page.locator('.desk-numbers')).toContainText('5 forms', { timeout: 30_000 });
  await expect(page.locator('.desk-numbers')).toContainText('3 files cannot be read');
  for (const path of ['failing/b-fails.xlsx', 'failing/z.zip/in/f.xlsx', 'failing/zz-fails.xlsx']) {
    await expect(rowOf(page, path)).toHaveClass(/is-refused/);
    await expect(rowOf(page, path)).toContainText('The checker failed at this file. The other files were checked.');
  }
  for (const path of ['failing/a.xlsx', 'failing/d.xlsx', 'z.zip/in/e.xlsx', 'z.zip/in/g.xlsx']) {
    await expect(rowOf(page, path)).not.toHaveClass(/is-refused/);
  }
  await page.screenshot({ path: info.outputPath('desk-failed.png') });
});

test('a long path keeps the name of its file', async ({ page }, info) => {
  const deep = join(folder, 'paths', 'Correspondence of the secretariat with all commissions', 'Second reminder, July 2020');
  mkdirSync(deep, { recursive: true });
  const name = 'Skopje KPI report first half 2020 final.xlsx';
  copyFileSync(samplePath('skopje'), join(deep, name));
  await start(page);
  await dropPaths(page, join(folder, 'paths'));
  await expect(page.locator('.desk-numbers')).toBeVisible({ timeout: 30_000 });
  const path = rowOf(page, name).locator('.path');
  await expect(path).toHaveAttribute('title', /^paths\/Correspondence.*final\.xlsx$/);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const box = (part: string) => path.locator(part).evaluate((element) => ({
      whole: element.scrollWidth <= element.clientWidth + 1,
      high: element.getBoundingClientRect().height,
      line: parseFloat(getComputedStyle(element).lineHeight),
    }));
    const [shown, folders] = [await box('.path-name'), await box('.path-folder')];
    expect(shown.whole).toBe(true);
    expect(shown.high).toBeLessThan(2.5 * shown.line);
    expect(folders.whole).toBe(false);
    await page.screenshot({ path: info.outputPath(`desk-path-${width}.png`) });
    // Whoever comes with the keyboard gets all of it.
    await page.getByRole('region', { name: /^Files/ }).focus();
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, /final\.xlsx/);
    expect((await box('.path-folder')).whole).toBe(true);
    await page.screenshot({ path: info.outputPath(`desk-path-${width}-focus.png`) });
    await page.getByLabel('Find commission').focus();
  }
});

test('a folder without a form says so', async ({ page }, info) => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'minutes.docx'), 'no form');
  await start(page);
  await dropPaths(page, empty);
  await expect(page.getByText('There is no form in this folder.')).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: info.outputPath('desk-empty.png') });
});

test('reading can be stopped', async ({ page }, info) => {
  await start(page);
  await dropPaths(page, join(folder, 'mail/made'));
  await expect(page.locator('.desk-running')).toContainText(/[1-9]\d* files? so far|[1-9]\d* of/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.desk-numbers')).toContainText('Stopped before the end');
  // What was read is there and can be worked with; the count is that of the rows.
  const forms = Number(/^(\d+) form/.exec((await page.locator('.desk-numbers').textContent()) ?? '')?.[1]);
  expect(forms).toBeGreaterThan(0);
  expect(forms).toBeLessThan(MADE);
  await expect(page.locator('.desk-tools').getByRole('status')).toHaveText(new RegExp(`^${forms} files?$`));
  await expect(page.locator('.desk-running')).toBeHidden();
  await page.screenshot({ path: info.outputPath('desk-stopped.png') });
});

test('parts of one form are merged, and contradictions decided', async ({ page }, info) => {
  const part = (name: string, ...cells: string[]): string => {
    const out = join(folder, name);
    const set = cells.flatMap((cell) => ['--set', cell]);
    cargo('--', 'patch', join(folder, 'blank.xlsx'), ...set, '--record', 'no', '-o', out);
    return out;
  };
  cargo('--', 'template', '-o', join(folder, 'blank.xlsx'));
  const police = part('police.xlsx', 'Legislation!D6=5', 'Legislation!D7=4');
  const customs = part('customs.xlsx', 'Legislation!D6=6', 'Legislation!D8=1');
  await start(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Merge parts of one form' }).click(),
  ]);
  await chooser.setFiles([police, customs]);
  await expect(page.getByText('One answer is to be decided.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download the merged form' })).toBeDisabled();
  await page.screenshot({ path: info.outputPath('merge.png') });
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: /^Take .* from customs.xlsx$/ }).click();
  const merged = await downloaded(page, info, () => page.getByRole('button', { name: 'Download the merged form' }).click());
  const script = 'import sys, openpyxl; s = openpyxl.load_workbook(sys.argv[1])["Legislation"]; print(*(s[c].value for c in ("D6", "D7", "D8")))';
  expect(execFileSync(python, ['-c', script, merged]).toString().trim()).toBe('6 4 1');
});

test('without a dated file nothing is sent back, and the desk stays', async ({ page }, info) => {
  const path = info.outputPath('undated.xlsx');
  remade('clean', path, 'book["Cover"]["D6"] = None; book["Cover"]["D7"] = None; save()');
  await start(page);
  const broken = info.outputPath('broken.xlsx');
  writeFileSync(broken, 'no workbook');
  await dropPaths(page, path, broken);
  await expect(page.locator('.desk-numbers')).toBeVisible();
  await page.getByRole('button', { name: 'Send back (zip)' }).click();
  await expect(page.getByRole('alert')).toContainText('No file says which period it is about');
  await expect(rowOf(page, 'undated.xlsx')).toBeVisible();
});
