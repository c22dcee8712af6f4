import { useRef, useState } from 'preact/hooks';
import { t } from '../l10n';
import { showHidden, showSheet } from '../state/selection';
import { conceals, sheet, unhidden } from '../state/sheets';
import { findingsBySheet, show, snapshot } from '../state/snapshot';
import { visible } from '../visible';
import { Button } from './Button';
import { Icon } from './Icon';

/** The tabs of the workbook, each with its count of findings. */
export function SheetTabs() {
  const list = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const shapes = (snapshot.value?.shapes ?? []).map((shape, index) => ({ ...shape, index }));
  // A hidden sheet is shown when somebody asks, or is on it, or something is wrong there.
  const hidden = shapes.filter(
    ({ hidden, index, name }) => hidden && index !== sheet.value && !findingsBySheet.value.has(name),
  );
  const shown = all ? shapes : shapes.filter((shape) => !hidden.includes(shape));
  const go = (index: number) => {
    show('sheet');
    void showSheet(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.findIndex(({ index }) => index === sheet.value);
    const by: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 };
    const next = shown[by[event.key] ?? -1];
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    void showSheet(next.index).then(() =>
      list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  };
  const revealed = unhidden.value.has(sheet.value);
  return (
    <div class="tabs">
      <div role="tablist" aria-label={t('tabs-label')} ref={list} onKeyDown={onKeyDown}>
        {shown.map(({ name, index, hidden }) => {
          const findings = findingsBySheet.value.get(name) ?? [];
          const count = findings.length;
          const grave = findings.some(({ severity }) => severity === 'error');
          const chosen = index === sheet.value;
          return (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${index}`}
              class="tab"
              aria-selected={chosen}
              aria-controls="sheet"
              tabIndex={chosen ? 0 : -1}
              onClick={() => go(index)}
            >
              {hidden && <Icon name="hidden" />}
              <bdi>{visible(name)}</bdi>
              {hidden && <span class="visually-hidden"> {t('tab-hidden')}</span>}
              {count > 0 && (
                <span class={grave ? 'count is-error' : 'count is-warning'}>
                  <span aria-hidden="true">{count}</span>
                  <span class="visually-hidden">{t('tab-findings', { count })}</span>
                </span>
              )}
            </button>
          );
        })}
      </div>
      <div class="tabs-more">
        {hidden.length > 0 && (
          <Button
            kind="quiet"
            label={all ? t('tabs-fewer') : t('tabs-more', { count: hidden.length })}
            onClick={() => setAll(!all)}
          />
        )}
        {conceals.value && (
          <Button
            kind="quiet"
            label={revealed ? t('tabs-hide') : t('tabs-reveal')}
            onClick={() => showHidden(!revealed)}
          />
        )}
      </div>
    </div>
  );
}
