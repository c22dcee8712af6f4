# Prazan obrazac.

form-count = Cijeli broj, 0 ili više
form-count-signed = Cijeli broj; negativan ako je predmeta otišlo
form-amount = Broj, 0 ili više; decimale su moguće
form-percent = Procenat između 0 i 100: upišite 40 za 40 %
form-year = Godina, npr. 2020
form-date = Datum, npr. 30. 6. 2020.
form-text = Tekst
form-choice = Odgovor s liste
form-or-na = , ili „nije dostupno“
form-or-nap = , ili „nije primjenjivo“
form-refused-title = Takav odgovor nije moguć
form-refused = Upišite: { $expected }.

form-page = Strana &P od &N
form-checks-title = Provjere
form-checks-how = Sva pravila, kako trenutno stoje. O pravilima o kojima Excel ne može odlučiti odlučuje KPI Validator, koji s brojevima kaže šta nije u redu i predlaže ispravke.
form-checks-rule = Pravilo
form-checks-severity = Težina
form-checks-state = Stanje
form-checks-words = Šta kaže
form-checks-formula = Formula
form-severity-error = greška
form-severity-warning = upozorenje
form-severity-info = informacija
form-state-violated = prekršeno
form-state-open = otvoreno
form-state-fulfilled = ispunjeno
form-state-elsewhere = u KPI Validatoru
