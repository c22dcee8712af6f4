# Fleta e korrigjimeve dhe shenjat në qelizat e ndryshuara.

record-sheet = Korrigjimet
record-title = Korrigjimet
record-about = Çdo rresht është një ndryshim që KPI Validator bëri në këtë libër pune pasi u pranua. Klikimi mbi një qelizë të çon atje. Kolona e fundit është SHA-256 i skedarit para ndryshimit.
record-time = Koha
record-cell = Qeliza
record-code = Kodi
record-label = E dhëna
record-old = Më parë
record-new = Më pas
record-rules = Rregullat
record-reason = Arsyeja
record-accepted = Pranuar
record-form = Formulari
record-file = Skedari më parë (SHA-256)
record-accepted-safe = automatikisht: i sigurt
record-accepted-confirmed = i konfirmuar
record-reason-typed = Shkruar me dorë.
record-reason-note = Një shënim që shpjegon shifrën.
record-reason-note-settles = Një shënim që zgjidh një paralajmërim.
record-reason-command = Vendosur në rreshtin e komandës.
record-accepted-merged = bashkuar
record-merged-only = Nga { $from }.
record-merged-agreed = E njëjtë në { $from }.
record-merged-summed = Shuma e { $from }.
record-merged-joined = Përbërë nga { $from }.
record-merged-taken = Zgjedhur nga { $from }.
record-mark = Korrigjuar me KPI Validator. Më parë: { $old }. { $reason }
record-mark-blank = Korrigjuar me KPI Validator. Më parë: asgjë. { $reason }

# Si qëndron skedari ndaj vërtetimit të kontrollit të fundit.

receipt-never = Ky skedar nuk është kontrolluar kurrë me KPI Validator.
receipt-unchanged = Kontrolluar sipas formularit { $form } ({ $time }) dhe i pandryshuar që atëherë. Të hapura atëherë: gabime { $errors }, paralajmërime { $warnings }.
receipt-changed = Ndryshuar pasi u kontrollua sipas formularit { $form } ({ $time }): { $codes }.
receipt-changed-somewhere = Ndryshuar pasi u kontrollua sipas formularit { $form } ({ $time }).
signed = Libri i punës është nënshkruar elektronikisht. Çdo korrigjim e bën nënshkrimin të pavlefshëm.
corrected-as-filled = Një libër pune në këtë format nuk mund të rishkruhet. Libri i korrigjuar do të jetë një kopje e re e formularit, e plotësuar me vlerat e tij; asgjë tjetër nga skedari nuk do të jetë në të.
effect-pivots = Tabela përmbledhëse (PivotTable) të ndërtuara nga qeliza të ndryshuara: { $count } (fleta { $sheets }). Excel i rifreskon kur e hap skedarin; deri atëherë, dhe në programe të tjera, ato tregojnë shifrat e vjetra.
effect-pivots-fixed = Tabela përmbledhëse (PivotTable) të ndërtuara nga qeliza të ndryshuara: { $count } (fleta { $sheets }). Skedari nuk e lejon Excel-in t’i rifreskojë, prandaj ato tregojnë shifrat e vjetra: lejojeni te opsionet e tyre dhe rifreskojini.
effect-charts = Grafikë që mund të vizatohen me një shifër të vjetër derisa Excel ta hapë skedarin: { $count }.
effect-copies = Libri i punës përmban pyetësorë të të dhënave (queries) ose një model të dhënash, që ruajnë një kopje të shifrave. Nëse ata lexojnë një qelizë të ndryshuar, rifreskojini në Excel (Data, Refresh All).
effect-iterates = Formulat që lexojnë vetveten i ruajnë rezultatet e fundit: libri i punës llogarit me përsëritje. Excel vazhdon prej tyre kur e hap skedarin.
