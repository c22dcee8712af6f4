# Збирката правила.

rule-book = Збирка правила
rule-how-formula = Се одлучува со неговата формула.
rule-how-formula-periods = Се одлучува со неговата формула, со податоците од претходниот период.
rule-how-figure = Се пресметува и се прикажува; само по себе не утврдува ништо погрешно.
rule-how-check = Се одлучува со општа проверка на датотеката.
rule-how-check-periods = Се одлучува со споредба со поранешни датотеки на истата комисија.
rule-how-region = Се одлучува врз датотеките на сите комисии за еден период.
rule-how-totals = Важи поради начинот на кој се прават регионалните податоци.
rule-how-question = Ниедна датотека не го кажува тоа: се прашува лице.
rule-note-settles = Забелешка покрај податокот го решава.
rule-source = Извор
rule-kind-sum = Делови и збирови
rule-kind-balance = Биланси
rule-kind-inequality = Граници
rule-kind-ratio = Удели
rule-kind-cross-sheet = Меѓу листови
rule-kind-completeness = Целосност
rule-kind-format = Како се пишуваат одговорите
rule-kind-cross-period = Меѓу периоди
rule-kind-trend = Трендови
rule-kind-cross-jurisdiction = Меѓу комисии
rule-kind-file = Самата датотека

# The checks that every file gets, in words.
rule-file-13 = Тука се бара број, а ќелијата содржи нешто друго.
rule-file-14 = Ќелијата содржи вредност на грешка, или TRUE односно FALSE.
rule-file-15 = Тука се бара датум, а ќелијата содржи нешто друго.
rule-file-16 = Ова не е ниту еден од одговорите што ги нуди образецот.
rule-file-17 = Дел од образецот недостасува или не е најден како што се очекуваше.
rule-file-18 = Истото прашање стои на повеќе места со различни одговори.
rule-file-19 = Споени или скриени ќелии кријат податоци.
