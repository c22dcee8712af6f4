import { t } from '../l10n';
import { findingsBySheet, sheet, showSheet, snapshot } from '../state';

/** The tabs of the workbook, each with its count of findings. */
export function SheetTabs() {
  const shapes = snapshot.value?.shapes ?? [];
  return (
    <nav class="tabs" aria-label={t('tabs-label')}>
      <ul>
        {shapes.map((shape, index) => {
          const findings = findingsBySheet.value.get(shape.name) ?? [];
          const count = findings.length;
          const grave = findings.some(({ severity }) => severity === 'error');
          return (
            <li key={shape.name}>
              <button
                type="button"
                aria-current={index === sheet.value ? 'page' : undefined}
                onClick={() => void showSheet(index)}
              >
                {shape.name}
                {count > 0 && (
                  <span class={grave ? 'count is-error' : 'count'}>
                    <span aria-hidden="true">{count}</span>
                    <span class="visually-hidden">{t('tab-findings', { count })}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
