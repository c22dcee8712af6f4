import type { Edit } from '../engine/wire.gen';
import { parseCell, placeName } from '../grid/cell';
import { t } from '../l10n';
import { goTo } from '../state/selection';
import { atFirst, report, show, snapshot, valuesByCode } from '../state/snapshot';
import { revert } from '../state/steps';
import { Button } from './Button';
import { kindOf } from './Correction';
import { replaced, shown } from '../state/answers';

/** The original and the corrected workbook side by side: only what was changed. */
export function Changed() {
  const edits = snapshot.value?.edits ?? [];
  const summary = report.value?.summary;
  const sheets = (snapshot.value?.shapes ?? []).map(({ name }) => ({
    name,
    own: edits.filter((edit) => parseCell(edit.cell).sheet === name).sort(inOrder),
  }));
  const before = atFirst.value;
  return (
    <section class="changed" aria-labelledby="changed-heading">
      <header class="changed-head">
        <div>
          <h2 id="changed-heading">{t('changes-heading')}</h2>
          <p>
            {t('bar-changes', { count: edits.length })}
            {' · '}
            {t('changes-errors', { before: before.errors, after: summary?.errors ?? 0 })}
            {' · '}
            {t('changes-warnings', { before: before.warnings, after: summary?.warnings ?? 0 })}
          </p>
        </div>
        <Button icon="sheet" label={t('changes-back')} onClick={() => show('sheet')} />
      </header>
      {edits.length === 0 ? (
        <p class="nothing">{t('changes-none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('changes-cell')}</th>
              <th scope="col">{t('changes-question')}</th>
              <th scope="col">{t('changes-original')}</th>
              <th scope="col">{t('changes-corrected')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('changes-undo')}</span>
              </th>
            </tr>
          </thead>
          {sheets
            .filter(({ own }) => own.length > 0)
            .map(({ name, own }) => (
              <tbody key={name}>
                <tr>
                  <th class="changed-sheet" scope="rowgroup" colSpan={5}>
                    {name}
                  </th>
                </tr>
                {own.map((edit) => (
                  <Line key={edit.cell} edit={edit} />
                ))}
              </tbody>
            ))}
        </table>
      )}
    </section>
  );
}

/** From top to bottom, as in the sheet. */
function inOrder(one: Edit, other: Edit): number {
  const [a, b] = [parseCell(one.cell).place, parseCell(other.cell).place];
  return a.row - b.row || a.column - b.column;
}

function Line({ edit }: { edit: Edit }) {
  const { place } = parseCell(edit.cell);
  const noted = report.value?.values.find(({ note }) => note?.cell === edit.cell);
  const label = edit.code ? valuesByCode.value.get(edit.code)?.label : noted && t('changes-note', { code: noted.code });
  const go = async () => {
    show('sheet');
    await goTo(edit.cell);
  };
  return (
    <tr>
      <th scope="row">
        <Button kind="quiet" label={placeName(place)} hint={t('finding-go', { cell: edit.cell })} onClick={go} />
      </th>
      <td>{label ?? edit.code}</td>
      <td class={edit.old === null ? 'is-original is-nothing' : 'is-original'}>{replaced(edit.old, edit.new, kindOf(edit))}</td>
      <td class="is-corrected">{shown(edit.new, kindOf(edit))}</td>
      <td>
        <Button
          kind="quiet"
          icon="undo"
          label={t('changes-undo')}
          hint={t('changes-undo-label', { cell: edit.cell })}
          onClick={() => revert(edit.cell)}
        />
      </td>
    </tr>
  );
}
