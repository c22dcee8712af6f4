# List s ispravkama i oznake na promenjenim ćelijama.

record-sheet = Ispravke
record-title = Ispravke
record-about = Svaki red je jedna izmena koju je KPI Validator unio u ovu radnu svesku nakon što je prihvaćena. Klik na ćeliju vodi do nje. Poslednja kolona je SHA-256 datoteke pre izmene.
record-time = Vreme
record-cell = Ćelija
record-code = Šifra
record-label = Podatak
record-old = Pre
record-new = Posle
record-rules = Pravila
record-reason = Razlog
record-accepted = Prihvaćeno
record-form = Obrazac
record-file = Datoteka pre (SHA-256)
record-accepted-safe = automatski: sigurno
record-accepted-confirmed = potvrđeno
record-reason-typed = Upisano rukom.
record-reason-note = Napomena koja objašnjava podatak.
record-reason-note-settles = Napomena koja rešava upozorenje.
record-reason-command = Zadano u komandnoj liniji.
record-accepted-merged = spojeno
record-merged-only = Iz datoteke: { $from }.
record-merged-agreed = Isto u datotekama: { $from }.
record-merged-summed = Zbir iz datoteka: { $from }.
record-merged-joined = Sastavljeno iz datoteka: { $from }.
record-merged-taken = Izabrano iz datoteke: { $from }.
record-mark = Ispravljeno programom KPI Validator. Pre: { $old }. { $reason }
record-mark-blank = Ispravljeno programom KPI Validator. Pre: ništa. { $reason }

# Kako datoteka stoji prema potvrdi o poslednjoj proveri.

receipt-never = Ova datoteka nikada nije proverena programom KPI Validator.
receipt-unchanged = Provereno prema obrascu { $form } ({ $time }) i otada nepromenjeno. Tada je bilo otvoreno: grešaka { $errors }, upozorenja { $warnings }.
receipt-changed = Promenjeno nakon provere prema obrascu { $form } ({ $time }): { $codes }.
receipt-changed-somewhere = Promenjeno nakon provere prema obrascu { $form } ({ $time }).
signed = Radna sveska je digitalno potpisana. Svaka ispravka poništava potpis.
corrected-as-filled = Radna sveska u ovom formatu ne može se zapisati natrag. Ispravljena radna sveska biće nov primerak obrasca, popunjen njenim vrednostima; ništa drugo iz datoteke neće biti u njemu.
effect-pivots = Izvedene tabele (PivotTable) napravljene od promenjenih ćelija: { $count } (list { $sheets }). Excel ih osvežava kad otvori datoteku; do tada, i u drugim programima, prikazuju stare brojke.
effect-pivots-fixed = Izvedene tabele (PivotTable) napravljene od promenjenih ćelija: { $count } (list { $sheets }). Datoteka ne dozvoljava Excelu da ih osveži, pa prikazuju stare brojke: dozvolite to u njihovim opcijama i osvežite ih.
effect-charts = Grafikoni koji mogu biti nacrtani sa starom brojkom dok Excel ne otvori datoteku: { $count }.
effect-copies = Radna sveska sadrži upite ili model podataka, koji čuvaju kopiju brojki. Ako čitaju promenjenu ćeliju, osvežite ih u Excelu (Data, Refresh All).
effect-iterates = Formule koje čitaju same sebe zadržavaju poslednje rezultate: radna sveska računa iterativno. Excel nastavlja od njih kad otvori datoteku.
