// Workbooks in the binary formats, by SheetJS: node binary.mjs FOLDER FILE.xlsx...
import { basename, join } from 'node:path';
import XLSX from 'xlsx';

const [folder, ...files] = process.argv.slice(2);
for (const file of files) {
  const book = XLSX.readFile(file, { cellNF: true });
  const name = basename(file, '.xlsx');
  for (const [kind, ending] of [['xlsb', 'xlsb'], ['biff8', 'xls']]) {
    XLSX.writeFile(book, join(folder, `${name}.sheetjs-${kind}.${ending}`), { bookType: kind });
  }
  for (const kind of ['biff5', 'biff2']) XLSX.writeFile(book, join(folder, `${name}.${kind}.old.xls`), { bookType: kind });
}
