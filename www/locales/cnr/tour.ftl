# Primjer: nekoliko koraka kroz jedan izvještaj.

tour-offer = Pokaži mi na primjeru (2 minuta)
tour-label = Primjer
tour-step = Korak { $step } od { $count }
tour-next = Dalje
tour-previous = Prethodni korak
tour-end = Završi
tour-leave = Napusti primjer

tour-meter = Kako stoji obrazac
tour-meter-text = Ovaj obrazac je objavljen s greškama koje ovdje vidite. Može se poslati kad više nema grešaka, a svako upozorenje je objašnjeno.
tour-finding = Šta nije u redu
tour-finding-text = Nalaz to kaže na podacima iz ove datoteke. Kliknite na jednu od njegovih ćelija i list ide do nje.
tour-offers = Šta se može uraditi
tour-offers-text = Ovo je prijedlog. „{ correction-accept }“ unosi izmjenu, „{ correction-reject }“ sklanja prijedlog. Probajte: ovo je samo primjer.
tour-sheet = Ili kucajte, kao u Excelu
tour-sheet-text = Izaberite ćeliju i kucajte. Sve se odmah ponovo provjerava; Ctrl+Z poništava, F8 vodi na sljedeći nalaz.
tour-save = Sačuvajte i pošaljite
tour-save-text = Natrag dobijate istu radnu svesku, sa zapisom svake izmjene. To je bilo sve: sada otvorite svoj obrazac.
