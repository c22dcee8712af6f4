# Shembulli: disa hapa nëpër një raport.

tour-offer = Ma trego me një shembull (2 minuta)
tour-label = Shembull
tour-step = Hapi { $step } nga { $count }
tour-next = Vazhdo
tour-previous = Hapi i mëparshëm
tour-end = Përfundo
tour-leave = Lëre shembullin

tour-meter = Si qëndron formulari
tour-meter-text = Ky formular u publikua me gabimet që shihni këtu. Mund të dërgohet kur nuk mbetet asnjë gabim dhe çdo paralajmërim është i shpjeguar.
tour-finding = Çfarë nuk është në rregull
tour-finding-text = Gjetja e thotë me shifrat e këtij skedari. Klikoni mbi një nga qelizat e saj, dhe fleta shkon atje.
tour-offers = Çfarë mund të bëhet
tour-offers-text = Ky është një propozim. “{ correction-accept }” bën ndryshimin, “{ correction-reject }” e largon propozimin. Provojeni: është vetëm një shembull.
tour-sheet = Ose shkruani, si në Excel
tour-sheet-text = Zgjidhni një qelizë dhe shkruani. Gjithçka kontrollohet përsëri menjëherë; Ctrl+Z e zhbën, F8 shkon te gjetja tjetër.
tour-save = Ruajeni dhe dërgojeni
tour-save-text = Merrni mbrapsht të njëjtin libër pune, me një regjistër të çdo ndryshimi. Kaq ishte: tani hapni një formular tuajin.
