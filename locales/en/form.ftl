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
