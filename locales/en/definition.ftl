# What is wrong, or odd, about the definition of a form. $place is a cell such as rules!D37.

definition-fault = { $place }, column { $column }: { $fault }
definition-fault-row = { $place }: { $fault }
definition-row = { $sheet }, row { $row }
definition-damaged-table = the table { $table } cannot be read: { $reason }
definition-no-table = the definition has no such table
definition-csv = the table cannot be read: { $reason }
definition-not-one-of = “{ $found }” means nothing here; it can be: { $words }
definition-not-a-code = “{ $found }” is not a code: codes are capital letters and digits with dots between, such as TR.IN
definition-not-a-number = “{ $found }” is not a number
definition-number-spelt = “{ $found }” is not a number; write { $number }
definition-too-many = the definition has more than { $most } { $what ->
    [rows] rows in this table
    [columns] columns in this table
    [characters] characters in this cell
    [data-points] data points
    [rules] rules
   *[parts] parts in all its formulas
  }
definition-unseen = “{ $found }” has a letter in it that cannot be seen ({ $letter }), shown here as a dot; type the name again
definition-twice-as = “{ $name }” stands here a second time, as “{ $other }”; remove one of the two
definition-twice = “{ $name }” stands here a second time
definition-unknown = { $what ->
    [sheet] there is no sheet
    [list] there is no list
    [data-point] there is no data point
    [headline] there is no data point or share
    [setting] there is no setting
   *[check] there is no check
  } “{ $name }”{ $suggestion ->
    [none] {""}
   *[other] ; did you mean “{ $suggestion }”?
  }
definition-formula-or-check = a rule has either a formula or a check
definition-no-label = there is no English text for “{ $key }” in the labels

formula-at = at character { $column }: { $problem }
formula-stray-character = “{ $found }” has no meaning in a formula
formula-open-quote = the text that begins here has no closing quote
formula-unexpected = { $needed } is needed here{ $found ->
    [none] {""}
   *[other] , not “{ $found }”
  }
formula-needed-end = the end of the formula
formula-needed-closing-bracket = a closing bracket
formula-needed-operand = a code, a number, a text or a function
formula-needed-comma-or-bracket = a comma or a closing bracket
formula-unknown-function = there is no function { $name }{ $suggestion ->
    [none] {""}
   *[other] ; did you mean { $suggestion }?
  }
formula-argument-count = { $function } takes { $least ->
    [same] { $most ->
        [one] { $most } argument
       *[other] { $most } arguments
      }
   *[other] at least { $least } arguments
  }, not { $found }
formula-wrong-type = { $needed } is needed here, and this is { $found }
formula-type-number = a number
formula-type-text = a text
formula-type-truth = a condition
formula-type-term = a code
formula-type-any = a value
formula-too-deep = brackets are nested deeper than { $count } times
formula-too-many-steps = more than { $count } calculations follow one on the result of the other; write a sum as SUM(…), or make two rules of it
formula-too-long = the formula is longer than { $count } characters

oddity-circular-total = totals contain each other: { $codes }
oddity-contradiction = no submission can satisfy all of { $rules }
oddity-never-fails = { $rule } can never be violated
oddity-unfinished = there are so many rules that contradictions between them were not looked for everywhere
oddity-unused = { $count ->
    [one] no formula reads { $count } data point: { $codes }
   *[other] no formula reads { $count } data points: { $codes }
  }
