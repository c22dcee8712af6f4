# Zbirka pravila.

rule-book = Zbirka pravila
rule-how-formula = Odlučuje se formulom.
rule-how-formula-periods = Odlučuje se formulom, s podacima iz prethodnog perioda.
rule-how-figure = Izračunava se i prikazuje; samo po sebi ne utvrđuje ništa pogrešno.
rule-how-check = Odlučuje se opštom proverom datoteke.
rule-how-check-periods = Odlučuje se poređenjem s ranijim datotekama iste komisije.
rule-how-region = Odlučuje se nad datotekama svih komisija za jedan period.
rule-how-totals = Važi zbog načina na koji nastaju regionalni podaci.
rule-how-question = Nijedna datoteka to ne kaže: pita se čovek.
rule-note-settles = Napomena uz podatak ga rešava.
rule-source = Izvor
rule-kind-sum = Delovi i zbirovi
rule-kind-balance = Bilansi
rule-kind-inequality = Granice
rule-kind-ratio = Udeli
rule-kind-cross-sheet = Između listova
rule-kind-completeness = Potpunost
rule-kind-format = Način pisanja odgovora
rule-kind-cross-period = Između perioda
rule-kind-trend = Trendovi
rule-kind-cross-jurisdiction = Između komisija
rule-kind-file = Sama datoteka

# The checks that every file gets, in words.
rule-file-01 = Ćelija sadrži sačuvani rezultat koji njena formula ne daje; koristi se izračunati. Otvorite datoteku u Excelu, pustite da izračuna (F9) i sačuvajte.
rule-file-02 = Ćelija obrasca sadrži formulu bez rezultata, koja se ovde ne može izračunati. Otvorite datoteku u Excelu, pustite da izračuna i sačuvajte.
rule-file-03 = Program je na mesto broja upisao nešto što nije broj, kao što je NaN ili INF, ili broj koji je prevelik za računanje. Upišite podatak ponovo.
rule-file-04 = Format ćelije prikazuje nešto drugo, a ne broj koji ćelija sadrži.
rule-file-05 = Nešto u odgovoru je precrtano ili je neka njegova cifra oznaka fusnote.
rule-file-06 = Godina je takva da se obrazac teško može odnositi na nju.
rule-file-07 = Kolona obrasca ne stoji pod svojim zaglavljem.
rule-file-08 = List ima više od jedne kolone odgovora.
rule-file-09 = List sadrži podatke koje obrazac ne traži.
rule-file-10 = List obrasca postoji više puta.
rule-file-11 = Nije izračunato sve, jer bi to tražilo previše vremena ili memorije. Otvorite datoteku u Excelu, pustite da izračuna i sačuvajte.
rule-file-12 = Razlog zašto podatak nedostaje stoji u komentaru. Mesto mu je u napomeni, gde se traži.
rule-file-13 = Ovde se traži broj, a ćelija sadrži nešto drugo.
rule-file-14 = Ćelija sadrži vrednost greške.
rule-file-15 = Ovde se traži datum, a ćelija sadrži nešto drugo.
rule-file-16 = Ovo nije nijedan od odgovora koje obrazac nudi.
rule-file-17 = Deo obrasca nedostaje ili nije nađen kako se očekivalo.
rule-file-18 = Isto pitanje stoji na više mesta sa različitim odgovorima.
rule-file-19 = Spojene ili skrivene ćelije skrivaju podatke.
