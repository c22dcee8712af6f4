import { useState } from 'preact/hooks';
import type { Finding } from '../engine/wire.gen';
import { parseCell } from '../grid/cell';
import { t } from '../l10n';
import { screen } from '../state/app';
import { downloadFindings } from '../state/files';
import { offers } from '../state/findings';
import { periodName } from '../state/previous';
import { fileName, report, valuesByCode } from '../state/snapshot';
import { Button } from './Button';
import { Changes } from './Correction';
import { answer } from '../state/answers';
import { visible } from '../visible';
import { SeverityMark } from './SeverityMark';

const sheetOf = (finding: Finding): string => (finding.cells[0] ? parseCell(finding.cells[0]).sheet : '');

/** The findings to print, or to send as a workbook, to those who supplied the figures. */
export function ReportPage() {
  const now = report.value;
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  if (!now) return null;
  const sheets = [...new Set(now.findings.map(sheetOf))];
  const chosen = now.findings.filter((finding) => !without.has(sheetOf(finding)));
  const bySheet = sheets
    .filter((sheet) => !without.has(sheet))
    .map((sheet) => [sheet, chosen.filter((finding) => sheetOf(finding) === sheet)] as const);
  const choose = (sheet: string, wanted: boolean) => {
    const next = new Set(without);
    if (wanted) next.delete(sheet);
    else next.add(sheet);
    setWithout(next);
  };
  const count = (severity: string) => chosen.filter((finding) => finding.severity === severity).length;
  const ordered = bySheet.flatMap(([, findings]) => findings);
  const numbers = new Map(ordered.map((finding, index) => [finding.id, index + 1]));
  return (
    <article class="report">
      <div class="report-tools">
        <Button icon="sheet" label={t('report-back')} onClick={() => (screen.value = 'workspace')} />
        <div class="report-actions">
          <Button
            icon="save"
            label={t('report-workbook')}
            disabled={chosen.length === 0}
            onClick={() => downloadFindings(ordered.map(({ id }) => id))}
          />
          <Button kind="primary" icon="print" label={t('report-print')} onClick={() => window.print()} />
        </div>
        {sheets.length > 1 && (
          <fieldset>
            <legend>{t('report-sheets')}</legend>
            {sheets.map((sheet) => (
              <label key={sheet}>
                <input
                  type="checkbox"
                  checked={!without.has(sheet)}
                  onChange={(event) => choose(sheet, event.currentTarget.checked)}
                />
                <span>{visible(sheet) || t('findings-form')}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <div class="paper">
        <header>
          <h1>{t('report-heading')}</h1>
          <dl>
            <dt>{t('report-file')}</dt>
            <dd>{visible(fileName.value)}</dd>
            {now.jurisdiction && (
              <>
                <dt>{t('report-who')}</dt>
                <dd>{visible(now.jurisdiction)}</dd>
              </>
            )}
            {now.period && (
              <>
                <dt>{t('report-period')}</dt>
                <dd>{periodName(now.period)}</dd>
              </>
            )}
            <dt>{t('report-found')}</dt>
            <dd>
              {t('meter-errors', { count: count('error') })}, {t('meter-warnings', { count: count('warning') })}
            </dd>
          </dl>
          <p>{t('report-how')}</p>
        </header>
        {chosen.length === 0 && <p class="nothing">{t('findings-none')}</p>}
        {bySheet.map(([sheet, findings]) => (
          <section key={sheet}>
            <h2>{visible(sheet) || t('findings-form')}</h2>
            {findings.map((finding) => (
              <Entry key={finding.id} finding={finding} number={numbers.get(finding.id) ?? 0} />
            ))}
          </section>
        ))}
        <p class="report-footnote">{t('footnote')}</p>
      </div>
    </article>
  );
}

function Entry({ finding, number }: { finding: Finding; number: number }) {
  const values = finding.data_points.flatMap((code) => valuesByCode.value.get(code) ?? []);
  const proposed = (offers.value.get(finding.id) ?? []).filter(({ rejected }) => !rejected);
  return (
    <section class={`entry is-${finding.severity}`}>
      <h3>
        <span class="entry-number">{number}</span>
        <SeverityMark severity={finding.severity} /> {t(`severity-${finding.severity}`)}
        <small>{finding.rule}</small>
      </h3>
      <p>{finding.message}</p>
      {values.length > 0 && (
        <table>
          <tbody>
            {values.map((value) => (
              <tr key={value.code}>
                <td>{visible(value.cell ?? '')}</td>
                <td>{value.label}</td>
                <td class="is-number">{answer(value, value.kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {proposed.length > 0 && (
        <div class="entry-proposals">
          <h4>{t('report-proposed', { count: proposed.length })}</h4>
          {proposed.map((offer) => (
            <div key={offer.id}>
              <Changes edits={offer.edits} /> <span class="reason">{offer.reason}</span>
            </div>
          ))}
        </div>
      )}
      <p class="entry-reply">{t('report-reply')}</p>
    </section>
  );
}
