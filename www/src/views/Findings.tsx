import type { Finding } from '../engine/wire.gen';
import { parseCell } from '../grid/cell';
import { language, t } from '../l10n';
import { accept, filter, report, shownFindings, type Filter } from '../state';
import { FindingCard } from './FindingCard';
import { Meter } from './Meter';

const FILTERS: readonly Filter[] = ['all', 'error', 'warning'];

/** What is wrong, sheet by sheet. */
export function Findings() {
  const now = report.value;
  if (!now) return null;
  const safe = now.corrections.filter((correction) => correction.applicability === 'safe');
  const open = now.undecided.filter((rule) => ['formula', 'check'].includes(rule.decided));
  const between = now.undecided.filter((rule) => rule.decided.endsWith('-periods'));
  return (
    <section class="findings" aria-labelledby="findings-heading">
      <div class="findings-head">
        <h2 id="findings-heading">{t('findings-heading')}</h2>
        {now.findings.length > 0 && <FilterChoice />}
      </div>
      <Meter />
      {safe.length > 0 && (
        <button type="button" class="accept-safe" onClick={() => void accept(safe.map(({ id }) => id))}>
          {t('correction-accept-safe', { count: safe.length })}
        </button>
      )}
      <div class="findings-list" tabIndex={0} role="group" aria-labelledby="findings-heading">
        <Verdict />
        {groups(shownFindings.value).map(([sheet, findings]) => (
          <section key={sheet}>
            <h3>{sheet || t('findings-form')}</h3>
            {findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </section>
        ))}
        {open.length > 0 && <p class="undecided">{t('findings-undecided', { count: open.length })}</p>}
        {between.length > 0 && (
          <p class="undecided">{t('findings-undecided-periods', { count: between.length })}</p>
        )}
        {now.questions.length > 0 && (
          <section class="aside">
            <h3>{t('findings-questions')}</h3>
            <ul>
              {now.questions.map((question) => (
                <li key={question.rule}>{question.text}</li>
              ))}
            </ul>
          </section>
        )}
        {now.figures.length > 0 && <Figures />}
      </div>
    </section>
  );
}

/** Shares to look at, each with a bar. */
function Figures() {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <details class="aside">
      <summary>{t('findings-figures')}</summary>
      <ul class="figures">
        {report.value?.figures.map((figure) => (
          <li key={figure.label}>
            <span>{figure.label}</span>
            <span class="figure-value">{percent.format(figure.share)}</span>
            <span class="figure-bar" aria-hidden="true">
              <span style={{ width: `${Math.min(100, 100 * figure.share)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function FilterChoice() {
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{t('findings-filter')}</legend>
      {FILTERS.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="filter"
            checked={filter.value === choice}
            onChange={() => (filter.value = choice)}
          />
          <span>{t(`findings-${choice}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A sentence on the whole, where there is one to say. */
function Verdict() {
  const summary = report.value?.summary;
  if (!summary) return null;
  if (summary.errors + summary.warnings + summary.infos === 0) {
    return (
      <div class="verdict">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="m14 24 7 8 14-16" />
        </svg>
        <h3>{t('findings-none-heading')}</h3>
        <p>{t('findings-none')}</p>
      </div>
    );
  }
  if (shownFindings.value.length === 0) return <p class="undecided">{t('findings-filtered')}</p>;
  return summary.errors === 0 ? <p class="undecided">{t('findings-warnings-only')}</p> : null;
}

/** The findings by the sheet of their first cell, in the order of the rule book. */
function groups(findings: readonly Finding[]): [string, Finding[]][] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cell = finding.cells[0];
    const name = cell ? parseCell(cell).sheet : '';
    bySheet.set(name, [...(bySheet.get(name) ?? []), finding]);
  }
  return [...bySheet];
}
