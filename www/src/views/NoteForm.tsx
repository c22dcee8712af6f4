import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../engine/wire.gen';
import { t } from '../l10n';
import { valuesByCode } from '../state/snapshot';
import { writeNote } from '../state/steps';
import { Button } from './Button';

/** A note that explains a figure, written into the note column of its row: it settles the finding. */
export function NoteForm({ finding, close }: { finding: Finding; close: () => void }) {
  const places = finding.notes.flatMap((code) => valuesByCode.value.get(code) ?? []).filter(({ note }) => note);
  const [code, setCode] = useState(places[0]?.code);
  const value = places.find((place) => place.code === code);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    // Its buttons too, not only what has the focus.
    area.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (!value?.note) return null;
  const { cell, text } = value.note;
  const id = `note-${finding.id}`;
  const save = async () => {
    const typed = area.current?.value.trim() ?? '';
    if (typed === '') area.current?.focus();
    else if (code && (await writeNote(code, typed))) close();
  };
  return (
    <div
      class="note-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {places.length > 1 && (
        <label>
          <span>{t('note-beside')}</span>
          <select value={code} onChange={(event) => setCode(event.currentTarget.value)}>
            {places.map((place) => (
              <option key={place.code} value={place.code}>
                {place.code}: {place.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label for={id}>{t('note-label', { cell })}</label>
      <textarea key={code} id={id} ref={area} rows={3} defaultValue={text} />
      <div class="offer-foot">
        <Button kind="quiet" label={t('note-cancel')} onClick={close} />
        <Button kind="primary" label={t('note-save')} onClick={save} />
      </div>
    </div>
  );
}
