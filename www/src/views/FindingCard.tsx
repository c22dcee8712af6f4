import { Component } from 'preact';
import { useState } from 'preact/hooks';
import type { Correction as Offer, DataPointValue, Finding } from '../engine/wire.gen';
import { t } from '../l10n';
import { show } from '../state/snapshot';
import { current, look, pointed } from '../state/findings';
import { goTo } from '../state/selection';
import { Button } from './Button';
import { Correction } from './Correction';
import { NoteForm } from './NoteForm';
import { answer } from '../state/answers';
import { visible } from '../visible';
import { SeverityMark } from './SeverityMark';

interface Props {
  finding: Finding;
  offers: readonly Offer[];
  /** The answers that it is about. */
  values: readonly DataPointValue[];
  isCurrent: boolean;
}

/** How many corrections are shown before the others are asked for. */
const FEW = 1;

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** One finding: what is wrong, where, and what can be done. It is drawn again when that changes. */
export class FindingCard extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const now = this.props;
    return (
      next.finding !== now.finding ||
      next.isCurrent !== now.isCurrent ||
      !sameList(next.offers, now.offers) ||
      !sameList(next.values, now.values)
    );
  }

  override render(props: Props) {
    return <Card {...props} />;
  }
}

function Card({ finding, offers, values, isCurrent }: Props) {
  const [noting, setNoting] = useState(false);
  const [all, setAll] = useState(false);
  const wanted = offers.filter(({ rejected }) => !rejected);
  const first = all ? wanted : wanted.slice(0, FEW);
  const rest = wanted.length - first.length;
  const rejected = offers.filter((offer) => offer.rejected);
  return (
    <article
      id={`finding-${finding.id}`}
      class={`finding is-${finding.severity}${isCurrent ? ' is-current' : ''}`}
      data-finding={finding.id}
      tabIndex={-1}
      aria-labelledby={`finding-${finding.id}-what`}
      onPointerEnter={() => (pointed.value = finding.id)}
      onPointerLeave={() => (pointed.value = undefined)}
      onFocusCapture={() => (pointed.value = finding.id)}
      onBlurCapture={() => (pointed.value = undefined)}
    >
      <header id={`finding-${finding.id}-what`}>
        <SeverityMark severity={finding.severity} />
        <span class="severity">{t(`severity-${finding.severity}`)}</span>
        <span class="rule">{finding.rule}</span>
      </header>
      <p class="message">{finding.message}</p>
      <Figures finding={finding} values={values} />
      {first.map((offer) => (
        <Correction key={offer.id} offer={offer} />
      ))}
      {(all || rest === 0) && rejected.map((offer) => <Correction key={offer.id} offer={offer} />)}
      {noting && <NoteForm finding={finding} close={() => setNoting(false)} />}
      <footer>
        {rest > 0 && (
          <Button kind="quiet" icon="down" label={t('correction-more', { count: rest })} onClick={() => setAll(true)} />
        )}
        {finding.notes.length > 0 && !noting && (
          <Button
            kind="quiet"
            icon="note"
            label={t('note-write')}
            hint={t('note-write-label', { rule: finding.rule })}
            onClick={() => setNoting(true)}
          />
        )}
        <details class="why">
          <summary>{t('finding-why')}</summary>
          <p>{finding.rule_in_words}</p>
          {finding.formula && (
            <p>
              <code>{finding.formula}</code>
            </p>
          )}
        </details>
      </footer>
    </article>
  );
}

/** The cells it is about, each with its answer; all of them are marked while one is pointed at. */
function Figures({ finding, values }: { finding: Finding; values: readonly DataPointValue[] }) {
  const byCell = new Map(values.map((value) => [value.cell, value]));
  if (finding.cells.length === 0) return null;
  const go = (cell: string, first: boolean) => {
    show('sheet');
    if (first) void look(finding, true);
    else {
      current.value = finding.id;
      void goTo(cell);
    }
  };
  return (
    <ul class="figures">
      {finding.cells.map((cell, index) => {
        const value = byCell.get(cell);
        return (
          <li key={cell}>
            <button
              type="button"
              class="figure"
              aria-label={t('finding-go', { cell })}
              title={value?.label}
              onClick={() => go(cell, index === 0)}
            >
              <span class="figure-cell">{visible(cell)}</span>
              <span class="figure-label">{value?.label}</span>
              <span class="figure-value">{value && answer(value, value.kind)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
