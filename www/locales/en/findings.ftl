# What is wrong, and what can be done about it.

meter-answered = { $answered } of { $total } questions answered
meter-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
meter-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
meter-notes = { $count ->
    [one] { $count } note owed
   *[other] { $count } notes owed
  }
meter-ready = Ready to send: there is no error, and every warning is explained.
meter-not-ready = Not ready to send: { $errors ->
    [one] one error is
   *[other] { $errors } errors are
  } still to be corrected.
meter-warnings-only = No errors. { $warnings ->
    [one] One warning needs
   *[other] { $warnings } warnings need
  } a correction{ $notes ->
    [0] .
   *[other] , or a note that explains it.
  }

findings-heading = Findings
findings-filter = How it stands; choose one to see only that
findings-all = Show all
findings-search = Search the findings
findings-group = Group by
findings-by-sheet = sheet
findings-by-severity = severity
findings-by-rule = rule
findings-none-heading = Ready to send
findings-none = Nothing is wrong in this form.
findings-filtered = No finding of this kind.
findings-form = The form as a whole
findings-settled = Explained by a note: { $count }
findings-undecided = { $count ->
    [one] One rule could not be decided, because a figure it needs is not available.
   *[other] { $count } rules could not be decided, because figures they need are not available.
  }
findings-questions = Please check yourself: { $count }
findings-figures = Figures for comparison
findings-undecided-periods = { $count ->
    [one] One rule compares this report with earlier ones. Choose “Earlier report …” to have it checked.
   *[other] { $count } rules compare this report with earlier ones. Choose “Earlier report …” to have them checked.
  }
finding-go = Go to { $cell }
finding-why = The rule
severity-error = Error
severity-warning = Warning
severity-info = Info
severity-many-error = Errors
severity-many-warning = Warnings
severity-many-info = For information

correction-accept = Accept
correction-accept-label = Accept: { $cell } becomes { $new }
correction-reject = Reject
correction-reject-label = Reject: { $cell } becomes { $new }
correction-again = Offer again
correction-again-label = Offer again: { $cell } becomes { $new }
correction-rejected = Rejected
correction-becomes = becomes
correction-safe = Safe
correction-confirm = Please confirm
correction-nothing = nothing
correction-more = { $count ->
    [one] One other explanation
   *[other] { $count } other explanations
  }
correction-review-safe = { $count ->
    [one] Review the safe correction
   *[other] Review { $count } safe corrections
  }

safe-heading = { $count ->
    [one] One safe correction
   *[other] { $count } safe corrections
  }
safe-help = They lose nothing and change no meaning: the same number, written as a number.
safe-accept = { $count ->
    [0] Accept none
    [one] Accept it
   *[other] Accept all { $count }
  }
safe-cancel = Not now

note-write = Write a note
note-write-label = Write a note that explains { $rule }
note-beside = Beside
note-label = Note that explains the figure ({ $cell })
note-save = Save the note
note-cancel = Cancel
