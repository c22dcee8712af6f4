# Збирката правила.

rules-heading = Збирка правила
rules-builtin = вградениот образец
rules-count = { $count } правила на { $form }
rules-print = Печати
rules-download = Преземи како документ
rules-back = Назад
rules-search = Барај
rules-none = Ниедно правило не ги содржи сите овие зборови.
rules-note = Забелешка покрај податокот го решава.
rules-source = Извор: { $source }.
rules-sum = Делови и збирови
rules-balance = Биланси
rules-inequality = Граници
rules-ratio = Удели
rules-cross-sheet = Меѓу листови
rules-completeness = Целосност
rules-format = Како се пишуваат одговорите
rules-cross-period = Меѓу периоди
rules-trend = Трендови
rules-cross-jurisdiction = Меѓу комисии
rules-file = Самата датотека
