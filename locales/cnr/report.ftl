# Nalazi kao radna sveska, koja se šalje onima koji su dali podatke.

report-name = Nalazi
report-title = Nalazi u datoteci { $file }
report-about = { $who }, { $start } – { $end } Greške: { $errors }, upozorenja: { $warnings }.
report-nobody = Na naslovnom listu nema komisije ili perioda. Greške: { $errors }, upozorenja: { $warnings }.
report-how = Provjereno prema obrascu { $form }. Ispravite podatak u njegovoj ćeliji ili ga objasnite u koloni Odgovor.
report-number = Br.
report-sheet = List
report-cell = Ćelija
report-question = Pitanje
report-severity = Težina
report-message = Šta nije u redu
report-figures = Podaci
report-proposal = Predložena ispravka
report-rule = Pravilo
report-reply = Odgovor
report-nothing = ništa
report-not-available = nije dostupno
report-not-applicable = nije primjenjivo
