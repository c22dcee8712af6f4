import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../l10n';
import { at, close, found, look, next, wanted } from '../state/find';
import { toSheet } from '../state/selection';
import { Button } from './Button';

/** Finds a text in the whole workbook. */
export function FindBar() {
  const field = useRef<HTMLInputElement>(null);
  // At once, so that the next key is not lost.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
    if (wanted.value) look(wanted.value);
  }, []);
  const leave = () => {
    close();
    toSheet();
  };
  const cells = found.value;
  return (
    <div
      class="find-bar"
      role="search"
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        else if (event.key === 'Enter' && event.target === field.current) void next(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label class="visually-hidden" for="find">
        {t('find-label')}
      </label>
      <input
        ref={field}
        id="find"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('find-label')}
        value={wanted.value}
        onInput={(event) => look(event.currentTarget.value)}
      />
      <span class="find-count">{cells && t('find-count', { count: cells.total, at: at.value + 1 })}</span>
      <Button bare kind="quiet" icon="up" label={t('find-previous')} disabled={!cells?.total} onClick={() => next(-1)} />
      <Button bare kind="quiet" icon="down" label={t('find-next')} disabled={!cells?.total} onClick={() => next(1)} />
      <Button bare kind="quiet" icon="close" label={t('find-close')} onClick={leave} />
    </div>
  );
}
