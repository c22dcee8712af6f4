# The page as a whole, and its first screen.

title = KPI Validator
title-file = { $file }: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  } – KPI Validator
tagline = Check a KPI form before it is sent, correct it, and keep the same workbook.
footnote = References to Kosovo* shall be understood to be in the context of Security Council resolution 1244 (1999).
language = Language

open-heading = Open a filled-in form
open-drop = Drop an Excel file anywhere on this page, or
open-choose = Choose a file
open-formats = Excel workbooks (.xlsx, .xlsm). Of others (.xls, .xlsb, .ods) the corrected file is a new copy of the form, filled with their values.
open-drop-here = Let go to open the file
open-drop-instead = Open this file instead
open-drop-previous = Put it beside, as an earlier report
open-sample-heading = Try it with a sample
open-sample-help = Figures that the six commissions made public in November 2020, in our working form, with the errors that they really had.
open-sample = { $sample ->
    [belgrade] Belgrade
    [podgorica] Podgorica
    [pristina] Pristina
    [sarajevo] Sarajevo
    [skopje] Skopje
    [tirana] Tirana
   *[clean] A clean form
  }
open-blank-heading = Start with the blank form
open-blank-help = An Excel workbook with all questions, which knows what may be typed where.
open-blank = Download the blank form
open-blank-previous = With last period’s figures beside …
open-rules = Read the rule book
open-form-heading = For stewards: another form
open-form-help = The form is defined by a workbook (or by the .csv tables of the source). Download it, change questions, rules or texts in Excel, and open it here.
open-form-other = Files are checked against the form “{ $name }”.
open-form-choose = Use another form …
open-form-definition = Download the definition
open-form-builtin = Back to the built-in form
open-private-heading = Nothing leaves this computer.
open-private = The file is read, checked and corrected inside this page. There is no server, and the page is forbidden to connect to any. You can switch the network off and it still works.

checking = Checking { $file } …
checking-large = A very large workbook takes a few seconds.
checking-cancel = Cancel
working = Still working …

problem-heading = { $file } cannot be opened
problem-unnamed = The file cannot be opened
problem-step = That could not be done
problem-crash = Something went wrong inside the checker.
problem-crash-advice = Your corrections are kept. Please try again; if it happens again, download the corrected workbook and open that.
problem-engine-advice = Reload the page. If that does not help, use a current version of Edge, Chrome or Firefox.
problem-cancelled = You stopped the work on { $file }.
problem-cancelled-advice = Nothing was changed: everything is as it was before.
problem-slow = The work on { $file } took longer than three minutes, so it was stopped.
problem-slow-advice = Everything is as it was before. If the file holds very many formulas, open it in Excel, let it calculate, copy the figures into a blank form, and open that.
problem-dismiss = Dismiss

leave-heading = Leave without saving?
leave = { $count ->
    [one] The change of one cell is not saved yet.
   *[other] The changes of { $count } cells are not saved yet.
  }
leave-save = Save first
leave-anyway = Leave without saving
leave-stay = Stay

draft-heading = Continue where you left off
draft-open-file = Open this file to continue.
draft-open = Continue
draft-open-label = Continue with { $name }
draft-delete = Delete the draft of { $name }
draft-offer-heading = Continue where you left off?
draft-offer = { $count ->
    [one] On { $when } you had changed one cell of this file on this computer.
   *[other] On { $when } you had changed { $count } cells of this file on this computer.
  }
draft-continue = Continue with these changes
draft-discard = Discard them and start afresh
draft-keep = Keep a draft on this computer
draft-help = Your changes are kept in this browser, so that you can go on when you open the same file again. The file itself is not.
draft-disk = This page was opened from a disk. Other pages that are opened from a disk can read what is kept here (in Chrome and Edge). So your changes are kept, with the figures in them, and never the file.
draft-kept = Changes kept at { $time }.
draft-file = Keep the file, too, so that I need not open it again
draft-failed = The draft could not be kept: the browser gives no room for it.

announce-opened = { $name } is open: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }. F8 goes to the next finding, F1 lists the keys.
announce-checked = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }.
announce-downloaded = { $name } was downloaded.
announce-saved = { $name } was saved.
announce-form = Files are now checked against the form { $name }.
announce-accepted = { $count ->
    [one] Correction accepted.
   *[other] { $count } corrections accepted.
  }
announce-noted = Note written.
announce-rejected = Correction rejected.
announce-offered = Correction offered again.
announce-undone = Undone.
announce-redone = Done again.
announce-compared = Compared with { $name }.
announce-resumed = { $count ->
    [one] One change taken over.
   *[other] { $count } changes taken over.
  }
announce-copied = Copied.
announce-cut = Cut; paste it where it belongs.
announce-written = { $count ->
    [0] No cell changed.
    [one] One cell changed.
   *[other] { $count } cells changed.
  }
announce-left = { $count ->
    [one] { $cell } holds a formula and was left as it is.
   *[other] { $count } cells hold formulas and were left as they are, the first is { $cell }.
  }
