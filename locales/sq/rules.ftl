# Libri i rregullave.

rule-book = Libri i rregullave
rule-how-formula = Vendoset nga formula e tij.
rule-how-formula-periods = Vendoset nga formula e tij, me shifrat e periudhës së mëparshme.
rule-how-figure = Llogaritet dhe tregohet; vetë nuk gjen asgjë të gabuar.
rule-how-check = Vendoset nga një kontroll i përgjithshëm i skedarit.
rule-how-check-periods = Vendoset duke krahasuar me skedarët e mëparshëm të të njëjtit komision.
rule-how-region = Vendoset mbi skedarët e të gjitha komisioneve për një periudhë.
rule-how-totals = Vlen për shkak të mënyrës si bëhen shifrat rajonale.
rule-how-question = Asnjë skedar nuk e thotë: pyetet një person.
rule-note-settles = Një shënim pranë shifrës e zgjidh.
rule-source = Burimi
rule-kind-sum = Pjesët dhe totalet
rule-kind-balance = Bilancet
rule-kind-inequality = Kufijtë
rule-kind-ratio = Përqindjet
rule-kind-cross-sheet = Ndërmjet fletëve
rule-kind-completeness = Plotësia
rule-kind-format = Si shkruhen përgjigjet
rule-kind-cross-period = Ndërmjet periudhave
rule-kind-trend = Prirjet
rule-kind-cross-jurisdiction = Ndërmjet komisioneve
rule-kind-file = Vetë skedari

# The checks that every file gets, in words.
rule-file-01 = Qeliza përmban një rezultat të ruajtur që formula e saj nuk e jep; përdoret rezultati i llogaritur. Hapeni skedarin në Excel, lëreni të llogaritë (F9) dhe ruajeni.
rule-file-02 = Një qelizë e formularit përmban një formulë pa rezultat, e cila nuk mund të llogaritet këtu. Hapeni skedarin në Excel, lëreni të llogaritë dhe ruajeni.
rule-file-03 = Një program ka shkruar në vend të numrit diçka që nuk është numër, si NaN ose INF, ose një numër tepër të madh për t’u llogaritur. Shënojeni shifrën përsëri.
rule-file-04 = Formati i qelizës tregon diçka tjetër nga numri që përmban qeliza.
rule-file-05 = Diçka në përgjigje është e vijëzuar, ose një shifër e saj është shenjë fusnote.
rule-file-06 = Viti është i tillë që formulari vështirë se mund të flasë për të.
rule-file-07 = Një kolonë e formularit nuk qëndron nën titullin e saj.
rule-file-08 = Fleta ka më shumë se një kolonë përgjigjesh.
rule-file-09 = Fleta përmban shifra që formulari nuk i kërkon.
rule-file-10 = Një fletë e formularit është e pranishme më shumë se një herë.
rule-file-11 = Nuk u llogarit gjithçka, sepse kjo do të kërkonte tepër kohë ose memorie. Hapeni skedarin në Excel, lëreni të llogaritë dhe ruajeni.
rule-file-12 = Arsyeja e një shifre që mungon qëndron në një koment. Vendi i saj është te shënimi, ku kërkohet.
rule-file-13 = Këtu kërkohet një numër, ndërsa qeliza përmban diçka tjetër.
rule-file-14 = Qeliza përmban një vlerë gabimi.
rule-file-15 = Këtu kërkohet një datë, ndërsa qeliza përmban diçka tjetër.
rule-file-16 = Kjo nuk është një nga përgjigjet që ofron formulari.
rule-file-17 = Një pjesë e formularit mungon ose nuk u gjet siç pritej.
rule-file-18 = E njëjta pyetje gjendet në disa vende me përgjigje të ndryshme.
rule-file-19 = Qeliza të bashkuara ose të fshehura fshehin të dhëna.
