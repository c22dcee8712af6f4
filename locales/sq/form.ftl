# Formulari bosh.

form-count = Një numër i plotë, 0 ose më shumë
form-count-signed = Një numër i plotë; negativ nëse çështjet dolën jashtë
form-amount = Një numër, 0 ose më shumë; lejohen dhjetoret
form-percent = Një përqindje ndërmjet 0 dhe 100: shkruani 40 për 40 %
form-year = Një vit, p.sh. 2020
form-date = Një datë, p.sh. 30.6.2020
form-text = Një tekst
form-choice = Një përgjigje nga lista
form-or-na = , ose “nuk disponohet”
form-or-nap = , ose “nuk zbatohet”
form-refused-title = Përgjigje e pamundur
form-refused = Ju lutemi shkruani: { $expected }.

form-page = Faqja &P nga &N
form-checks-title = Kontrollet
form-checks-how = Të gjitha rregullat, siç janë tani. Rregullat që Excel nuk mund t’i vendosë i vendos KPI Validator, i cili tregon me numra çfarë nuk është në rregull dhe propozon korrigjime.
form-checks-rule = Rregulli
form-checks-severity = Rëndësia
form-checks-state = Gjendja
form-checks-words = Çfarë thotë
form-checks-formula = Formula
form-severity-error = gabim
form-severity-warning = paralajmërim
form-severity-info = informacion
form-state-violated = i shkelur
form-state-open = i hapur
form-state-fulfilled = i përmbushur
form-state-elsewhere = në KPI Validator
