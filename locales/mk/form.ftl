# Празниот образец.

form-count = Цел број, 0 или повеќе
form-count-signed = Цел број; негативен ако предметите си заминале
form-amount = Број, 0 или повеќе; можни се децимали
form-percent = Процент меѓу 0 и 100: внесете 40 за 40 %
form-year = Година, на пр. 2020
form-date = Датум, на пр. 30.6.2020
form-text = Текст
form-choice = Одговор од листата
form-or-na = , или „не е достапно“
form-or-nap = , или „не е применливо“
form-refused-title = Тоа не е можен одговор
form-refused = Внесете: { $expected }.

form-page = Страница &P од &N
form-checks-title = Проверки
form-checks-how = Сите правила, како стојат сега. За правилата за кои Excel не може да одлучи одлучува KPI Validator, кој со броеви кажува што не е во ред и предлага исправки.
form-checks-rule = Правило
form-checks-severity = Тежина
form-checks-state = Состојба
form-checks-words = Што кажува
form-checks-formula = Формула
form-severity-error = грешка
form-severity-warning = предупредување
form-severity-info = информација
form-state-violated = прекршено
form-state-open = отворено
form-state-fulfilled = исполнето
form-state-elsewhere = во KPI Validator
