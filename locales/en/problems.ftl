# Why we cannot go on, and what to do.

problem-empty = The file is empty.
problem-empty-advice = Open it in Excel to see whether anything is in it, save it again, and choose it once more.
problem-too-large = The file is larger than { $most } MB, which is too large for a filled-in form.
problem-too-large-advice = Remove pictures or sheets that do not belong to the form, or copy the figures into the blank form.
problem-too-many-parts = The file is made of more than { $most } parts, which is too many for a filled-in form.
problem-too-many-parts-advice = Remove pictures, drawings or sheets that do not belong to the form, or copy the figures into the blank form.
problem-too-large-unpacked = The file is packed; unpacked, “{ $place }” in it would take more than { $most } MB.
problem-too-large-unpacked-advice = Remove the sheets that do not belong to the form, or copy the figures into the blank form.
problem-zip-bomb = The file is packed so tightly that it would fill the memory when opened: “{ $place }” is more than { $most } times as large when unpacked.
problem-zip-bomb-advice = No spreadsheet program writes such a file. Ask whoever sent it for the original, and do not open this one.
problem-too-many-sheets = The workbook has more than { $most } sheets, which is too many for a filled-in form.
problem-too-many-sheets-advice = Remove the sheets that do not belong to the form.
problem-too-many-cells = The workbook has more than { $most } filled-in cells, which is too many for a form{ $placed ->
    [yes] ; the last that was read is { $place }.
   *[no] .
  }
problem-too-many-cells-advice = Remove the sheets that do not belong to the form. An .xls file may have a stray value far from the others: delete it, or save the file as “Excel Workbook (*.xlsx)”.
problem-too-much-text = The cells hold more than { $most } MB of text, which is too much for a form; the last that was read is at { $place }.
problem-too-much-text-advice = Shorten the texts, or remove the sheets that do not belong to the form.
problem-too-deep = “{ $place }” is built in a way that no spreadsheet program writes: more than { $most } elements within each other.
problem-too-deep-advice = Open the file in Excel, save it under a new name, and choose that file.
problem-too-many-texts = The workbook has more than { $most } different texts, which is too many for a form.
problem-too-many-texts-advice = Remove the sheets that do not belong to the form.
problem-too-many-styles = The workbook has more than { $most } cell formats, which is more than Excel allows.
problem-too-many-styles-advice = Copy the figures into the blank form.
problem-too-many-merged = The sheet of { $place } has more than { $most } merged or filled blocks of cells, which is too many for a form.
problem-too-many-merged-advice = Remove the sheets that do not belong to the form, or copy the figures into the blank form.
problem-too-much-hidden = The sheet of { $place } hides more than { $most } rows or columns.
problem-too-much-hidden-advice = Show the rows and columns again, save the file, and choose it once more.
problem-too-many-names = The workbook has more than { $most } defined names, which is too many for a form.
problem-too-many-names-advice = Delete them with Formulas > Name Manager in Excel, or copy the figures into the blank form.
problem-formula-too-long = The formula in { $place } is longer than { $most } characters, which is more than Excel allows.
problem-formula-too-long-advice = Open the file in Excel and shorten the formula, or copy the figures into the blank form.
problem-encrypted = The file is protected by a password.
problem-encrypted-advice = Open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, delete the password, save it, and choose it again.
problem-truncated = The file is incomplete: its end is missing.
problem-truncated-advice = It was probably cut off when it was copied or sent. Ask for it again, or copy it again from where it came from.
problem-web-page = The file is a web page, although its name may say otherwise. Some programs save their tables so and call them .xls.
problem-web-page-advice = Open it in Excel and save it as “Excel Workbook (*.xlsx)”.
problem-xml-spreadsheet = The file is a workbook written as XML, although its name may say otherwise.
problem-xml-spreadsheet-advice = Open it in Excel or LibreOffice and save it as “Excel Workbook (*.xlsx)”.
problem-markup = The file is XML, not a workbook, although its name may say otherwise.
problem-markup-advice = Choose the workbook with the filled-in form.
problem-macro-sheet = The workbook has a sheet of Excel 4 macros, “{ $place }”. Such macros can change figures unseen, and the form has none.
problem-macro-sheet-advice = If you trust the file, open it in Excel, delete that sheet (it may be hidden), and save it as “Excel Workbook (*.xlsx)”. Otherwise ask whoever sent it.
problem-document-type = “{ $place }” in the file declares entities, which no spreadsheet program writes. They can be used to fill the memory or to read other files, so the file was not opened.
problem-document-type-advice = Ask whoever sent the file for the original, and do not open this one.
problem-plain-text = The file is plain text (such as CSV), although its name may say otherwise.
problem-plain-text-advice = Copy the figures into the blank form and save that as “Excel Workbook (*.xlsx)”.
problem-other-document = The file is { $document ->
    [text-document] a text document, such as one of Word
    [presentation] a presentation
    [pdf] a PDF document
    [numbers] a document of Apple Numbers
    [archive] an archive of files (zip)
   *[picture] a picture
  }, not a workbook.
problem-other-document-advice = { $document ->
    [archive] Unpack it and choose the workbook that is in it.
    [numbers] Open it in Numbers, choose File > Export To > Excel, and choose the exported file.
   *[other] Choose the workbook with the filled-in form.
  }
problem-not-a-workbook = The file is not a workbook.
problem-not-a-workbook-advice = Choose the Excel file (.xlsx) with the filled-in form.
problem-no-reader = This copy of the program does not read workbooks of this format.
problem-no-reader-advice = Open it in Excel and save it as “Excel Workbook (*.xlsx)”.
problem-too-old = The workbook was made by Excel 95 or an older version, whose files are not read.
problem-too-old-advice = Open it in Excel or LibreOffice, save it as “Excel Workbook (*.xlsx)”, and choose that file.
problem-damaged = The workbook is damaged and cannot be read.
problem-damaged-advice = Open it in Excel, let Excel repair it, save it under a new name, and choose that file.
problem-another-form = This workbook is not a copy of the form: none of its codes was found in it.
problem-another-form-advice = Choose the filled-in form. If the column of codes was deleted, copy the figures into a new blank form.
problem-no-values = The form’s codes stand in this workbook, but no column of values was found: see { $place }.
problem-no-values-advice = Write the header of the value column there, as in the blank form, and open the file again.
problem-cannot-patch = A workbook in this format can be checked but not corrected.
problem-cannot-patch-advice = Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and choose that file.
problem-no-such-sheet = The workbook has no such sheet.
problem-no-such-sheet-advice = Open the file again and repeat the correction.
problem-changed = A cell no longer holds what its correction was made for.
problem-changed-advice = Open the file again and repeat the correction.
problem-formula = The cell holds a formula, which is not replaced by a value.
problem-formula-advice = Correct the cells that the formula adds up, or change the formula in Excel.
problem-formula-block = The cell is one of several that one formula fills.
problem-formula-block-advice = Excel changes only all of them together: change or delete the formula in Excel.
problem-table-header = The cell is the header of a table and cannot be called so.
problem-table-header-advice = Give each column another name that is not empty. Where formulas use the name of the column, change it in Excel.
problem-no-note = The form has no cell for a note to this data point.
problem-no-note-advice = Write the explanation into another cell, or take a new copy of the form.
problem-form = The form cannot be written.
problem-form-advice = The definition of the form asks for what no workbook can hold. Tell whoever keeps it.
problem-twice = Two corrections are for the same cell.
problem-twice-advice = Undo one of them.
problem-not-a-value = This cannot be written into a cell.
problem-not-a-value-advice = Write a number, a date or a text.
problem-no-such-correction = This correction is no longer offered: the figures have changed since.
problem-no-such-correction-advice = Look at the findings again.
problem-no-such-cell = There is no such cell in the workbook.
problem-no-such-cell-advice = Choose a cell of one of its sheets.
problem-too-many-cells-at-once = These are more cells than can be changed at once.
problem-too-many-cells-at-once-advice = Choose fewer than 100,000 cells.
problem-draft = The draft was kept by another version of this page and cannot be read.
problem-draft-advice = Discard it and make the corrections again.
problem-another-jurisdiction = The file is not of the same commission.
problem-another-jurisdiction-advice = Choose an earlier report of the commission that is named on the cover sheet.
problem-same-period = The file is not about another period.
problem-same-period-advice = Choose a report of an earlier period, with both dates on its cover sheet.
problem-definition = The definition of the form has a fault: { $faults }
problem-definition-advice = Correct it in that cell, save the workbook and open it again.
problem-stopped = The file could not be checked: the program that read it stopped in the middle.
problem-stopped-advice = Open it in Excel or LibreOffice, save it as a new .xlsx and check that one. If that does not help, tell whoever keeps this program which file it was.
problem-too-slow = The file could not be checked within { $seconds } seconds and was left out.
problem-too-slow-advice = Check it by itself with a longer --time-limit, or copy the answers into the blank form.
problem-archive-encrypted = The file is protected by the password of the zip file that it is in.
problem-archive-encrypted-advice = Unpack the zip file with its password, and choose the folder.
problem-archive-damaged = The zip file is damaged.
problem-archive-damaged-advice = Ask for it again, or copy it again from where it came from.
problem-archive-too-many = The zip file holds too many files; the rest was left out.
problem-archive-too-many-advice = Unpack it, and choose a part of its folders at a time.
problem-archive-too-deep = Zip files stand in one another too deep to look into.
problem-archive-too-deep-advice = Unpack the inner zip files, and choose the folder.
problem-archive-too-large = The zip file is too large when it is unpacked; the rest was left out.
problem-archive-too-large-advice = Unpack it, and choose a part of its folders at a time.
problem-archive-suspicious = The file becomes so much larger when it is unpacked that it can be no workbook.
problem-archive-suspicious-advice = Do not open it, and ask whoever sent it.
problem-no-period = No file says which period it is about, so there is nothing to send back.
problem-no-period-advice = Correct the dates on the cover sheets, then choose the folder again.
problem-cannot-write = The workbook cannot be written.
problem-cannot-write-advice = Try again; if it happens again, reload the page and open the files anew.
problem-not-a-time = The clock of this computer gives no time for the record.
problem-not-a-time-advice = Set the date and time of the computer, then save again.
problem-merge-too-few = There is only one file, so there is nothing to merge.
problem-merge-too-few-advice = Choose all files that hold parts of the form.
problem-merge-jurisdictions = The files are of different commissions: { $one } and { $other }.
problem-merge-jurisdictions-advice = Only parts of one submission can be merged. Put submissions of several commissions beside one another instead.
problem-merge-periods = The files are about different periods: { $one } and { $other }.
problem-merge-periods-advice = Only parts for one period can be merged. Correct the dates on the cover sheets if they are wrong.
