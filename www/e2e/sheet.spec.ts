// The sheet does what people know from Excel.

import { execFileSync } from 'node:child_process';
import { activeCell, chooseFile, content, goTo, openSample, python, start } from './helpers';
import { expect, test } from './test';

const nameBox = 'textbox';

test.beforeEach(async ({ page }) => {
  await start(page);
});

test('the keys move, choose, and lead to the edge of the figures', async ({ page }) => {
  await openSample(page, 'Belgrade');
  const name = page.getByRole(nameBox, { name: /^Cell;/ });
  await goTo(page, 'Policy!A5');
  for (const [key, cell] of [
    ['ArrowDown', 'A6'],
    ['Control+ArrowDown', 'A44'],
    ['Control+ArrowUp', 'A4'],
    ['End', 'F4'],
    ['Home', 'A4'],
    ['Tab', 'B4'],
    ['Shift+Tab', 'A4'],
    ['Control+End', 'F44'],
    ['Control+Home', 'A1'],
    ['PageDown', /^A\d\d$/],
    ['PageUp', /^A\d(:F2)?$/],
    ['Control+Home', 'A1'],
    // A merged block is one cell.
    ['ArrowDown', 'A2:F2'],
    ['ArrowDown', 'A3'],
    ['Shift+ArrowRight', 'A3:B3'],
    ['Shift+Control+ArrowDown', /^A3:B(?!3$)\d+$/],
    ['Control+ ', /^A1:A\d+$/],
    ['Control+a', 'A1:F44'],
  ] as const) {
    await page.keyboard.press(key === 'Control+ ' ? 'Control+Space' : key);
    await expect(name, key).toHaveValue(cell);
  }
  await expect(activeCell(page)).toBeFocused();
});

test('a place that is typed while the sheet still opens is where one gets', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { method?: string }, ...rest: never[]) {
      const send = () => postMessage.call(this, message, ...rest);
      if (message.method === 'look') setTimeout(send, 1000);
      else send();
    };
  });
  await page.reload();
  await openSample(page, 'Belgrade');
  await expect(page.locator('article.finding').first()).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.type('Destruction!D15');
  await page.keyboard.press('Enter');
  await expect(page.getByRole(nameBox, { name: /^Cell;/ })).toHaveValue('D15');
  await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(/^Destruction/);
});

test('typing, finishing and giving up', async ({ page }) => {
  await openSample(page, 'Belgrade');
  await goTo(page, 'Policy!D34');
  await page.keyboard.type('64');
  await page.keyboard.press('Escape');
  await expect(page.locator('.bar-title')).toContainText('no cell changed');
  await expect(content(page)).toContainText('0');
  // F2 goes on from what stands there; within the text the arrows move in the text.
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('647');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('1 cell changed');
  await expect(page.getByRole(nameBox, { name: /^Cell;/ })).toHaveValue('D35');
  await expect(activeCell(page)).toBeFocused();
  await expect(page.getByRole('article').filter({ hasText: 'BAL-01' })).toHaveCount(0);
  // Begun by typing, an arrow finishes and goes on.
  await goTo(page, 'Policy!E34');
  await page.keyboard.type('two');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('lines');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole(nameBox, { name: /^Cell;/ })).toHaveValue('F34');
  await page.keyboard.press('ArrowLeft');
  await expect(content(page)).toHaveText('Content: two\nlines');
  await page.keyboard.press('Delete');
  await expect(content(page)).toHaveText('Content: ');
  await page.keyboard.press('Control+z');
  await expect(content(page)).toHaveText('Content: two\nlines');
  await page.keyboard.press('Control+y');
  await expect(content(page)).toHaveText('Content: ');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.bar-title')).toContainText('no cell changed');
});

test('cells are copied, cut and pasted, also from another program', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page, 'Belgrade');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await goTo(page, 'Policy!C29');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe('cases\t1252\ncases\t167');

  // As Excel puts it there: lines, tabs, a cell with a line break in quotes, a line break at the end.
  await page.evaluate(() => navigator.clipboard.writeText('1 252\t"two\nlines"\r\n814\tnote\r\n'));
  await goTo(page, 'Policy!D29');
  await page.keyboard.press('Control+v');
  await expect(page.locator('.bar-title')).toContainText('3 cells changed');
  await expect(page.getByRole(nameBox, { name: /^Cell;/ })).toHaveValue('D29:E30');
  await expect(page.getByRole('article').filter({ hasText: 'BAL-01' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.bar-title')).toContainText('no cell changed');

  // What is cut leaves its place when it is pasted, as one step.
  await goTo(page, 'Policy!D29');
  await page.keyboard.press('Control+x');
  await expect.poll(clipboard).toBe('1252');
  await expect(page.locator('.is-cut')).toHaveCount(1);
  await goTo(page, 'Policy!D30');
  await page.keyboard.press('Control+v');
  await expect(content(page)).toHaveText('Content: 1252');
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');
  await page.keyboard.press('ArrowUp');
  await expect(content(page)).toHaveText('Content: ');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.bar-title')).toContainText('no cell changed');
});

test('cells are chosen with the mouse', async ({ page }) => {
  await openSample(page, 'Belgrade');
  const name = page.getByRole(nameBox, { name: /^Cell;/ });
  await goTo(page, 'Policy!D26');
  const middle = async (row: string, column: number) => {
    const cell = page.getByRole('row', { name: new RegExp(`^${row} `) }).getByRole('gridcell').nth(column);
    const box = await cell.boundingBox();
    return { x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + 10 };
  };
  const [from, to] = [await middle('26', 1), await middle('29', 3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(name).toHaveValue('B26:D29');
  await page.keyboard.down('Shift');
  await page.mouse.click(to.x, (await middle('31', 3)).y);
  await page.keyboard.up('Shift');
  await expect(name).toHaveValue('B26:D31');
  await page.getByRole('columnheader', { name: 'C', exact: true }).click();
  await expect(name).toHaveValue(/^C1:C\d+$/);
  await page.getByRole('rowheader', { name: '27', exact: true }).click();
  await expect(name).toHaveValue(/^A27:[A-Z]+27$/);
  await page.locator('.corner').click();
  await expect(name).toHaveValue('A1:F44');
  // The edge of a letter gives the column another width.
  const letter = page.getByRole('columnheader', { name: 'A', exact: true });
  const before = await letter.boundingBox();
  const edge = { x: (before?.x ?? 0) + (before?.width ?? 0) - 1, y: (before?.y ?? 0) + 8 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 60, edge.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await letter.boundingBox())?.width ?? 0)).toBe(Math.round((before?.width ?? 0) + 60));
});

test('a text is found in the whole workbook, and a question by its code', async ({ page }) => {
  await openSample(page, 'Belgrade');
  const count = page.locator('.find-count');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('176,590');
  await expect(count).toHaveText('1 of 1');
  await expect(page.getByRole('tab', { name: /^Destruction/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('searchbox', { name: 'Find in the workbook' }).fill('weapons');
  await expect(count).toHaveText(/^1 of \d\d/);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(/^2 of \d\d/);
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(/^1 of \d\d/);
  await page.getByRole('searchbox', { name: 'Find in the workbook' }).fill('no such text');
  await expect(count).toHaveText('not found');
  await page.keyboard.press('Escape');
  await expect(activeCell(page)).toBeFocused();
  await page.keyboard.press('Control+g');
  await page.keyboard.type('cas.pos.tot');
  await page.keyboard.press('Enter');
  await expect(content(page)).toHaveText('Content: 1252');
  await expect(page.getByText('CAS.POS.TOT Cases of illegal possession')).toBeVisible();
  await page.keyboard.press('Control+g');
  await page.keyboard.type('no such place');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('There is no such cell or code.');
});

test('a workbook looks as in Excel', async ({ page }, info) => {
  const path = info.outputPath('looks.xlsx');
  execFileSync(python, [
    '-c',
    `import datetime, openpyxl, sys
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["Code", "Data point", "Unit", "Value"])
sheet.append(["TR.IN", "Requests", "", 1234567])
sheet["B3"] = 0.256; sheet["B3"].number_format = "0.0%"
sheet["B4"] = datetime.date(2020, 6, 30); sheet["B4"].number_format = "d.m.yyyy"
sheet["B5"] = -1234.5; sheet["B5"].number_format = "#,##0.00;[Red](#,##0.00)"
sheet["D2"].number_format = "#,##0"
sheet["B6"] = 123456789012; sheet["B6"].number_format = "0"
sheet["B7"] = "=D2*2"
sheet["C7"] = "=NOSUCH(D2)"
sheet["B8"] = "fat"; sheet["B8"].font = Font(bold=True, italic=True, color="FF1F4E6B", size=14)
sheet["B8"].fill = PatternFill("solid", fgColor="FFFFF8DC")
sheet["B8"].border = Border(bottom=Side(style="medium", color="FFA81E17"))
sheet["B9"] = "in the middle"; sheet["B9"].alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)
sheet.merge_cells("A11:C12"); sheet["A11"] = "merged"
sheet.column_dimensions["B"].width = 20
sheet.column_dimensions["G"].hidden = True
sheet.row_dimensions[9].height = 45
sheet.row_dimensions[10].hidden = True
sheet.freeze_panes = "B2"
book.save(sys.argv[1])`,
    path,
  ]);
  await chooseFile(page, path);
  await expect(page.getByRole('grid')).toBeVisible();
  const cell = (row: number, column: number) =>
    page.locator(`[role="row"][aria-rowindex="${row + 1}"] [role="gridcell"][aria-colindex="${column + 1}"]`);
  for (const [row, column, text] of [
    [2, 4, '1,234,567'],
    [3, 2, '25.6%'],
    [4, 2, '30.6.2020'],
    [5, 2, '(1,234.50)'],
    [6, 2, '123456789012'],
    [7, 2, '2469134'],
    [7, 3, 'not calculated'],
  ] as const) {
    await expect(cell(row, column)).toContainText(text);
  }
  await expect(cell(8, 2)).toHaveCSS('font-weight', '700');
  await expect(cell(8, 2)).toHaveCSS('font-style', 'italic');
  await expect(cell(8, 2)).toHaveCSS('background-color', 'rgb(255, 248, 220)');
  await expect(cell(8, 2)).toHaveCSS('border-bottom-color', 'rgb(168, 30, 23)');
  await expect(cell(9, 2)).toHaveCSS('justify-content', 'center');
  await expect(cell(9, 2)).toHaveCSS('white-space', 'pre-wrap');
  expect((await cell(9, 2).boundingBox())?.height).toBe(61);
  expect((await cell(8, 2).boundingBox())?.width).toBe(141);
  await expect(cell(11, 1)).toHaveAttribute('aria-colspan', '3');
  await expect(cell(11, 1)).toHaveAttribute('aria-rowspan', '2');
  // What is hidden is not there, until somebody asks.
  await expect(page.getByRole('rowheader', { name: '10', exact: true })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'G', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show hidden rows and columns' }).click();
  await expect(page.getByRole('rowheader', { name: '10', exact: true })).toBeVisible();
  // What is edited is the number in full.
  await goTo(page, 'B3');
  await expect(content(page)).toHaveText('Content: 0.256');
  await goTo(page, 'B7');
  await expect(content(page)).toHaveText('Content: =D2*2');
  // Frozen rows and columns stay.
  await goTo(page, 'H50');
  await expect(cell(1, 1)).toBeInViewport();
  // A number that does not fit is not cut, for nobody could see that.
  await goTo(page, 'C3');
  await page.keyboard.type('123456789012345');
  await page.keyboard.press('Enter');
  await expect(cell(3, 3)).toContainText('###');
});
