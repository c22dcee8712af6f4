# Наодите како работна книга, што се испраќа до оние што ги дале податоците.

report-name = Наоди
report-title = Наоди во { $file }
report-about = { $who }, { $start } – { $end }: грешки: { $errors }, предупредувања: { $warnings }.
report-nobody = На насловниот лист нема комисија или период. Грешки: { $errors }, предупредувања: { $warnings }.
report-how = Проверено според образецот { $form }. Исправете го податокот во неговата ќелија или објаснете го во колоната Одговор.
report-number = Бр.
report-sheet = Лист
report-cell = Ќелија
report-question = Прашање
report-severity = Тежина
report-message = Што не е во ред
report-figures = Податоци
report-proposal = Предложена исправка
report-rule = Правило
report-reply = Одговор
report-nothing = ништо
report-not-available = не е достапно
report-not-applicable = не е применливо
