import { t } from '../l10n';

/** The keys, and the sentence that says what they do. */
const KEYS: readonly (readonly [string, string])[] = [
  ['F1', 'keys-help'],
  ['F8 / Shift F8', 'keys-next-finding'],
  ['F6 / Shift F6', 'keys-parts'],
  ['← ↑ → ↓', 'keys-arrows'],
  ['Ctrl ← ↑ → ↓', 'keys-edge'],
  ['Shift ← ↑ → ↓', 'keys-extend'],
  ['Home, End, Ctrl Home, Ctrl End', 'keys-home'],
  ['Page Up, Page Down', 'keys-page'],
  ['Ctrl A, Ctrl Space, Shift Space', 'keys-choose'],
  ['Enter, F2', 'keys-edit'],
  ['Enter, Tab, Escape', 'keys-finish'],
  ['Alt Enter', 'keys-line'],
  ['Delete', 'keys-delete'],
  ['Ctrl C, Ctrl X, Ctrl V', 'keys-clipboard'],
  ['Ctrl Z, Ctrl Y', 'keys-undo'],
  ['Ctrl F, F3', 'keys-find'],
  ['Ctrl G', 'keys-go'],
  ['Ctrl S', 'keys-save'],
];

/** What can be done without a mouse. */
export function KeyList() {
  return (
    <dl class="keys">
      {KEYS.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            {keys.split(', ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(what)}</dd>
        </div>
      ))}
    </dl>
  );
}
