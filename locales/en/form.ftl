# The blank form.

form-count = A whole number, 0 or more
form-count-signed = A whole number; negative if cases left
form-amount = A number, 0 or more; decimals are possible
form-percent = A percentage between 0 and 100: type 40 for 40 %
form-year = A year, such as 2020
form-date = A date, such as 2020-06-30
form-text = A text
form-choice = One of the list
form-or-na = , or “not available”
form-or-nap = , or “not applicable”
form-refused-title = This is not a possible answer
form-refused = Please enter: { $expected }.

form-page = Page &P of &N
form-checks-title = Checks
form-checks-how = Every rule, as it stands now. Rules that Excel cannot decide are decided by KPI Validator, which says with the numbers what is wrong and proposes corrections.
form-checks-rule = Rule
form-checks-severity = Severity
form-checks-state = State
form-checks-words = What it says
form-checks-formula = Formula
form-severity-error = error
form-severity-warning = warning
form-severity-info = information
form-state-violated = violated
form-state-open = open
form-state-fulfilled = fulfilled
form-state-elsewhere = in KPI Validator
