# Gjetjet si libër pune, që u dërgohet atyre që dhanë shifrat.

report-name = Gjetjet
report-title = Gjetjet në { $file }
report-about = { $who }, { $start } – { $end }: gabime: { $errors }, paralajmërime: { $warnings }.
report-nobody = Në fletën e kapakut nuk ka komision ose periudhë. Gabime: { $errors }, paralajmërime: { $warnings }.
report-how = Kontrolluar sipas formularit { $form }. Ju lutemi korrigjoni shifrën në qelizën e saj, ose shpjegojeni në kolonën Përgjigje.
report-number = Nr.
report-sheet = Fleta
report-cell = Qeliza
report-question = Pyetja
report-severity = Rëndësia
report-message = Çfarë nuk është në rregull
report-figures = Shifrat
report-proposal = Korrigjimi i propozuar
report-rule = Rregulli
report-reply = Përgjigje
report-nothing = asgjë
report-not-available = nuk disponohet
report-not-applicable = nuk zbatohet
