import { useRef, useState } from 'preact/hooks';
import { parsePlace, rangeName } from '../grid/cell';
import { begin, input } from '../grid/typing';
import { t } from '../l10n';
import { announce } from '../state/app';
import { activeFindings, called, current } from '../state/findings';
import { activeCell, activeValue, goTo, range, select, toSheet } from '../state/selection';
import { shape } from '../state/sheets';
import { snapshot, valuesByCode } from '../state/snapshot';
import { notice } from '../state/steps';
import { before } from '../state/previous';
import { visible } from '../visible';
import { Button } from './Button';
import { Icon } from './Icon';
import { SeverityMark } from './SeverityMark';

/** Where a person is, and what stands there: above the sheet, as in Excel. */
export function FormulaBar() {
  const cell = activeCell.value;
  return (
    <div class="formula-bar">
      <div class="formula-line">
        <NameBox />
        <span class="formula-sign" aria-hidden="true">
          fx
        </span>
        <div class="formula-content" data-testid="content" onDblClick={() => begin()}>
          <span class="visually-hidden">{t('grid-content')}: </span>
          {visible(cell?.formula != null ? `=${cell.formula}` : input())}
        </div>
      </div>
      <Context />
    </div>
  );
}

/** The name of the cell; another name (or the code of a question) goes there. */
function NameBox() {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [unknown, setUnknown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const go = async (text: string) => {
    const value = valuesByCode.value.get(text.trim().toUpperCase());
    const place = parsePlace(text);
    const known = text.includes('!') && snapshot.value?.shapes.some(({ name }) => text.includes(name));
    if (value?.cell) await goTo(value.cell);
    else if (place) select(place);
    else if (!known || !(await goTo(text))) {
      setUnknown(true);
      announce(t('grid-no-such-cell'));
      field.current?.select();
      return;
    }
    setTyped(undefined);
    setUnknown(false);
  };
  const stay = () => {
    setTyped(undefined);
    setUnknown(false);
  };
  return (
    <input
      ref={field}
      class="name-box"
      type="text"
      spellcheck={false}
      autocomplete="off"
      aria-label={t('grid-go')}
      aria-invalid={unknown}
      title={t('grid-go-help')}
      value={typed ?? rangeName(range.value)}
      onFocus={(event) => {
        // Another cell that becomes the active one, as when a file opens, shall not take what is being typed over.
        setTyped(event.currentTarget.value);
        event.currentTarget.select();
      }}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={stay}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void go(event.currentTarget.value);
        else if (event.key === 'Escape') {
          stay();
          toSheet();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** The question in the row of the cell, what was answered last time, and its note. */
function Context() {
  const value = activeValue.value;
  const findings = activeFindings.value;
  const earlier = value && before(value);
  const note = value?.note;
  const toNote = async () => {
    if (!note) return;
    await goTo(note.cell);
    begin();
  };
  return (
    <div class="context-line">
      {notice.value ? (
        <p class="notice">
          <Icon name="info" /> {notice.value}
        </p>
      ) : (
        <p class="question">
          {value ? (
            <>
              <b>{value.code}</b> {value.label}
            </>
          ) : (
            <span class="soft">{t('grid-hint', { sheet: shape.value?.name ?? '' })}</span>
          )}
        </p>
      )}
      {earlier && (
        <p class="earlier">
          {t('grid-earlier')} <b>{visible(earlier.text)}</b>
        </p>
      )}
      {note && (
        <p class="note-text" title={visible(note.text) || undefined}>
          {note.text ? (
            <>
              <Icon name="note" />
              <span class="visually-hidden">{t('grid-note')}: </span>
              <span class="note-words">{visible(note.text)}</span>
            </>
          ) : null}
        </p>
      )}
      {note && (
        <Button
          kind="quiet"
          icon="note"
          label={t(note.text ? 'grid-note-change' : 'grid-note-write')}
          onClick={toNote}
        />
      )}
      {findings[0] && (
        <button
          type="button"
          class={`button is-quiet to-findings is-${findings[0].severity}`}
          onClick={() => {
            current.value = findings[0]?.id;
            called.value += 1;
            document.getElementById(`finding-${findings[0]?.id}`)?.focus();
          }}
        >
          <SeverityMark severity={findings[0].severity} />
          <span class="label">{t('grid-findings', { count: findings.length })}</span>
        </button>
      )}
    </div>
  );
}
