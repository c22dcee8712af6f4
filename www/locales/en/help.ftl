# The help page, and what is said of the program itself.

help-title = Help
help-back = Back
help-contents = On this page
help-lead = KPI Validator reads a filled-in form, compares its figures with the rules of the form, and says in which cell something is wrong and why. You decide on every correction, and get the same workbook back.

help-start = The first five minutes
help-start-open = Open the Excel file: drop it on the page, or choose it. The findings then stand beside the sheet.
help-start-read = A finding says what is wrong, in the figures of your file. Click on a cell to go there; F8 goes to the next finding.
help-start-accept = “{ correction-accept }” makes the proposed change, “{ correction-reject }” puts the proposal away. Nothing changes unless you say so.
help-start-type = If you know better, type into the cell, as in Excel. Everything is checked again at once; Ctrl+Z takes it back.
help-start-note = An unusual figure may be right: write the note that explains it, and the warning is settled.
help-start-send = Save the corrected workbook, and send that one. You are ready when no error is left and every warning is explained.
help-picture-finding = A finding: what is wrong (2), the cell to go to, the proposed change with the buttons for it (3), and the note (5).

help-marks = What the marks mean
help-mark-error = Must be corrected: figures contradict each other, or cannot be read.
help-mark-warning = Unusual: correct it, or explain it in a note.
help-mark-info = Good to know; nothing has to be done.
help-undecided = Undecided
help-mark-undecided = A figure that the rule needs is missing, so nobody can say. No error, but not passed either.
help-mark-safe = The same value, only written properly. All of these can be accepted together.
help-mark-confirm = Would change a figure: only you can know whether it is right.
help-edited = Changed cell
help-mark-edited = You, or a correction that you accepted, changed it.

help-file = What becomes of the file
help-picture-file = The workbook that you opened, and the corrected one: one cell differs, and a sheet with the record is added.
help-file-changes = Only the cells that you correct change, and the results of formulas that depend on them.
help-file-same = Formatting, comments, hidden sheets, macros and names stay as they were. So does the file that you opened, unless you save in its place.
help-file-record = A sheet in the corrected workbook, the record, lists each change: before, after, and why.
help-file-receipt = The receipt, in the properties of the file, lets anyone who opens the file here see whether it has changed since the check. It protects against accidents, not against forgery: whoever can change the file can change the receipt.

help-many = Several files and the desk
help-many-desk = Drop a folder, many files or a zip file: all are checked at once, by commission and period. From there come the regional workbook, and one zip file with each commission’s findings and a covering text.
help-many-previous = Beside one file, “{ bar-previous }” adds the figures of another period, and the rules between periods take part.
help-many-merge = When several ministries each filled a part of one form, choose “{ desk-open-merge }”. What only one answered is taken over, where they contradict each other you choose, and the record says who gave which value.

help-data = What happens to my data
help-data-nothing = Nothing leaves this computer. The file is read, checked and corrected inside the browser. There is no server, no account, and nobody counts visits.
help-data-draft = A draft is kept only if you switch it on (“{ bar-more }”, “{ draft-keep }”): your changes and, if you ask for it, the file, in the storage of this browser, where whoever uses this browser can open them. Delete a draft with the bin on the first screen. Besides, the browser remembers your settings: language, drafts, and whether you have seen the example. If this page was opened from a disk, other pages opened from a disk can read what is kept (in Chrome and Edge), so the file is never kept then.
help-data-check = You need not take our word for it. Switch the network off: it works the same. Press F12, choose “Network”, and work: your file is not sent anywhere. The page’s source also begins with a security policy: with it, the browser blocks every connection.
help-data-limits = What the policy can do has limits. It lets only the page’s own scripts run, each named by its hash; none of them sends anything. But no policy can forbid a page’s own script to go to another address, to open a window, or to connect to another browser directly (WebRTC). So use only a file that you have verified:
help-verify-key = Get the public key, kpi-validator.pub, from the place where the makers of this page published it, not from where you got the file.
help-verify-files = Put this file and the file of the same name that ends with .minisig into one folder.
help-verify-run = Run there: minisign -V -p kpi-validator.pub -m kpi-validator-{ $version }.html. It must say that the signature is verified, and name the version.

help-wrong = When something goes wrong
help-wrong-open = The file cannot be opened
help-wrong-open-do = The message says what is wrong with it. Open it in Excel, save it as .xlsx, and try that one.
help-wrong-password = It has a password
help-wrong-password-do = Take the password off in Excel (File > Info > Protect Workbook > Encrypt with Password), and save.
help-wrong-signature = It is signed
help-wrong-signature-do = Any correction makes a digital signature void; you are asked first. Have the corrected file signed again.
help-wrong-format = It is an .xls, .xlsb or .ods
help-wrong-format-do = These are read, but cannot be written back: you get a new copy of the form with their values. To keep everything else, save the file as .xlsx in Excel first.
help-wrong-stops = The page stops
help-wrong-stops-do = Your corrections are kept, so try again. If that does not help, save, load the page again, or use a current Edge, Chrome or Firefox.

help-keys = The keys
help-keys-lead = Everything can be done without a mouse. In a form, F1 shows these keys, and F1 again this page.

help-about = About this program
help-version = Version { $version }
help-about-text = Free software of the KPI Validator contributors, under the MIT or the Apache 2.0 licence. The form and the rules in it are a working form made from the public record, not the official one.
help-changelog = What has changed
help-licences = Software by others
help-licences-text = { $count ->
    [one] { $count } library is part of this program. Its licence:
   *[other] { $count } libraries are part of this program. Their licences:
  }
help-licence-used = { $count ->
    [one] { $licence }: { $count } library
   *[other] { $licence }: { $count } libraries
  }
help-loading = Loading …
help-english = In English only.
