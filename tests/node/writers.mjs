// Workbooks by ExcelJS and SheetJS, for the tests of patching: node writers.mjs FOLDER
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';

const [folder] = process.argv.slice(2);
const ROWS = 14;
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function byExcelJs(path) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Figures', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: 'Code', width: 12 },
    { header: 'Label', width: 30 },
    { header: 'Value', width: 14, style: { numFmt: '#,##0.00' } },
    { header: 'Double', width: 14 },
    { header: 'Day', width: 14, style: { numFmt: 'yyyy-mm-dd' } },
    { header: 'Text', width: 20, style: { numFmt: '@' } },
  ];
  sheet.getRow(1).font = { bold: true };
  let total = 0;
  for (let row = 2; row < ROWS; row += 1) {
    const value = row / 7;
    total += value;
    sheet.addRow([`C.${row}`, `Point ${row} & <more>`, value, null, new Date(Date.UTC(2020, 0, row)), `${row},5`]);
    sheet.getCell(`D${row}`).value =
      row === 2
        ? { formula: 'C2*2', result: value * 2, shareType: 'shared', ref: `D2:D${ROWS - 1}` }
        : { sharedFormula: 'D2', result: value * 2 };
  }
  sheet.getCell(`C${ROWS}`).value = { formula: `SUM(C2:C${ROWS - 1})`, result: total };
  sheet.getCell(`D${ROWS}`).value = { formula: `SUM(D2:D${ROWS - 1})`, result: total * 2 };
  sheet.getCell(`C${ROWS + 1}`).value = { formula: 'Total/2', result: total / 2 };
  sheet.getCell('B4').value = { richText: [{ text: 'rich ' }, { font: { bold: true }, text: 'bold' }] };
  sheet.getCell('B5').value = { text: 'a link', hyperlink: 'https://example.org/' };
  sheet.getCell('C3').note = 'Look at this.';
  sheet.getCell('C4').dataValidation = { type: 'decimal', operator: 'between', formulae: [0, 1000] };
  sheet.addConditionalFormatting({
    ref: 'C2:C9',
    rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: [1], style: { font: { bold: true } } }],
  });
  sheet.mergeCells(`A${ROWS + 3}:C${ROWS + 4}`);
  sheet.getCell(`A${ROWS + 3}`).value = 'Merged';
  sheet.addImage(book.addImage({ base64: PIXEL, extension: 'png' }), 'H2:I4');
  sheet.pageSetup = { orientation: 'landscape', printTitlesRow: '1:1' };
  const table = book.addWorksheet('Table');
  table.addTable({
    name: 'Amounts',
    ref: 'A1',
    columns: [{ name: 'Name' }, { name: 'Amount' }],
    rows: [['a', 1], ['b', 2], ['c', 3]],
  });
  table.getCell('D1').value = { formula: 'SUM(B2:B4)+Figures!C2', result: 6 + 2 / 7 };
  book.addWorksheet('Hidden', { state: 'hidden' }).getCell('A1').value = { formula: `Figures!C${ROWS}`, result: total };
  book.definedNames.add(`Figures!$C$${ROWS}`, 'Total');
  await book.xlsx.writeFile(path);
}

function bySheetJs(path) {
  const rows = [['Code', 'Label', 'Value', 'Double', 'Flag']];
  let total = 0;
  for (let row = 2; row < ROWS; row += 1) {
    const value = row / 9;
    total += value;
    rows.push([`C.${row}`, `Point ${row} & <more>`, value, { t: 'n', v: value * 2, f: `C${row}*2` }, row % 2 === 0]);
  }
  rows.push(['', 'Total', { t: 'n', v: total, f: `SUM(C2:C${ROWS - 1})` }]);
  rows.push([null, 'Words', { t: 's', v: total > 5 ? 'high' : 'low', f: `IF(C${ROWS}>5,"high","low")` }]);
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet['!merges'] = [XLSX.utils.decode_range('A18:C19')];
  sheet['!cols'] = [{ wch: 10 }, { wch: 30 }];
  XLSX.utils.sheet_add_aoa(sheet, [['Merged']], { origin: 'A18' });
  XLSX.utils.sheet_set_array_formula(sheet, 'G2:G4', 'C2:C4*2');
  [2, 3, 4].forEach((row) => Object.assign(sheet[`G${row}`], { t: 'n', v: (row / 9) * 2 }));
  sheet.C3.c = [{ a: 'A. Nalyst', t: 'Look at this.' }];
  sheet.C3.c.hidden = true;
  sheet.C3.z = '0.00';
  const other = XLSX.utils.aoa_to_sheet([[{ t: 'n', v: total * 2, f: `Total*2` }, new Date(Date.UTC(2020, 5, 30))]]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Figures');
  XLSX.utils.book_append_sheet(book, other, 'Other');
  book.Workbook = { Names: [{ Name: 'Total', Ref: `Figures!$C$${ROWS}` }], Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  XLSX.writeFile(book, path, { compression: true });
}

await byExcelJs(join(folder, 'exceljs.xlsx'));
bySheetJs(join(folder, 'sheetjs.xlsx'));
