import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../l10n';
import {
  called,
  current,
  filter,
  grouping,
  groups,
  offers,
  ordered,
  safe,
  search,
  type Grouping,
} from '../state/findings';
import { downloadWithReceipt, isClean } from '../state/files';
import { report, valuesByCode } from '../state/snapshot';
import { Asides } from './Asides';
import { Button } from './Button';
import { FileFacts } from './FileFacts';
import { FindingCard } from './FindingCard';
import { Icon } from './Icon';
import { Meter } from './Meter';
import { SafeDialog } from './SafeDialog';

const GROUPINGS: readonly Grouping[] = ['sheet', 'severity', 'rule'];

/** What is wrong, and what can be done about it. */
export function Findings() {
  const now = report.value;
  const [reviewing, setReviewing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const most = useMost();
  useFollow(list, most);
  useKeepFocus(list);
  if (!now) return null;
  const count = safe.value.length;
  let drawn = 0;
  return (
    <section class="findings" aria-labelledby="findings-heading">
      <h2 id="findings-heading" class="visually-hidden">
        {t('findings-heading')}
      </h2>
      <Meter />
      {count > 0 && (
        <div class="safe-line">
          <Button
            kind="primary"
            icon="check"
            label={t('correction-review-safe', { count })}
            onClick={() => setReviewing(true)}
          />
        </div>
      )}
      {reviewing && <SafeDialog close={() => setReviewing(false)} />}
      {now.findings.length > 0 && <Tools />}
      <div class="findings-list" ref={list} tabIndex={-1} role="group" aria-labelledby="findings-heading">
        <FileFacts />
        {now.findings.length === 0 && <Ready />}
        {now.findings.length > 0 && ordered.value.length === 0 && <p class="nothing">{t('findings-filtered')}</p>}
        {groups.value.map((group) => (
          <section key={`${grouping.value}:${group.key}`} class="group">
            <h3>
              {group.title} <span class="group-count">{group.findings.length}</span>
            </h3>
            {group.findings.map((finding) => {
              drawn += 1;
              return (
                drawn <= most && (
                  <FindingCard
                    key={finding.id}
                    finding={finding}
                    offers={offers.value.get(finding.id) ?? NONE}
                    values={finding.data_points.flatMap((code) => valuesByCode.value.get(code) ?? [])}
                    isCurrent={finding.id === current.value}
                  />
                )
              );
            })}
          </section>
        ))}
        {/* What is drawn above it later would move it. */}
        {most >= ordered.value.length && <Asides />}
      </div>
    </section>
  );
}

const NONE: readonly never[] = [];

/** Look for findings, and put them in groups. */
function Tools() {
  return (
    <div class="findings-tools">
      <label class="search-field">
        <Icon name="search" />
        <span class="visually-hidden">{t('findings-search')}</span>
        <input
          type="search"
          placeholder={t('findings-search')}
          value={search.value}
          onInput={(event) => (search.value = event.currentTarget.value)}
        />
      </label>
      <label class="grouping">
        <span>{t('findings-group')}</span>
        <select
          value={grouping.value}
          onChange={(event) => (grouping.value = event.currentTarget.value as Grouping)}
        >
          {GROUPINGS.map((choice) => (
            <option key={choice} value={choice}>
              {t(`findings-by-${choice}`)}
            </option>
          ))}
        </select>
      </label>
      {filter.value !== 'all' && (
        <Button kind="quiet" icon="close" label={t('findings-all')} onClick={() => (filter.value = 'all')} />
      )}
    </div>
  );
}

/** Nothing is wrong. */
function Ready() {
  return (
    <div class="ready">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" />
        <path d="m14 24 7 8 14-16" />
      </svg>
      <h3>{t('findings-none-heading')}</h3>
      <p>{t('findings-none')}</p>
      {isClean.value && (
        <>
          <p class="small">{t('receipt-help')}</p>
          <Button icon="save" label={t('receipt-download')} onClick={downloadWithReceipt} />
        </>
      )}
    </div>
  );
}

/** How many cards are drawn at first: those that a usual window shows. */
const FIRST = 4;
/** How many more at once, so that a blank form with two hundred does not hold up the page. */
const CHUNK = 10;

/** How many cards are drawn: some at first, the others right after; and the one that a person is at. */
function useMost(): number {
  const [most, setMost] = useState(FIRST);
  const all = ordered.value.length;
  const at = ordered.value.findIndex(({ id }) => id === current.value);
  useEffect(() => {
    if (most >= all) return;
    const waiting = setTimeout(() => setMost(most + CHUNK), 0);
    return () => clearTimeout(waiting);
  }, [most, all]);
  return Math.max(most, at + 1);
}

/** Brings the card of the current finding into view when it is called for. */
function useFollow(list: { current: HTMLDivElement | null }, most: number): void {
  const count = called.value;
  // What is drawn above it later moves it.
  const settled = most >= ordered.value.length;
  useEffect(() => {
    const id = current.value;
    const card = id && list.current?.querySelector(`[data-finding="${CSS.escape(id)}"]`);
    if (card) card.scrollIntoView({ block: 'nearest' });
  }, [count, settled]);
}

/** When what had the focus here is settled, the focus goes to the next finding and not nowhere. */
function useKeepFocus(list: { current: HTMLDivElement | null }): void {
  const last = useRef({ inside: false, card: -1 });
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('.finding') ?? [])];
  const now = report.value;
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!last.current.inside || !lost) return;
    const left = cards();
    const next = left[Math.min(Math.max(last.current.card, 0), left.length - 1)] ?? list.current;
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  useEffect(() => {
    const remember = () => {
      const focused = document.activeElement;
      // A dialog gives the focus back.
      if (focused?.closest('dialog')) return;
      last.current = {
        inside: focused?.closest('.findings') != null,
        card: cards().findIndex((card) => card.contains(focused)),
      };
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
}
