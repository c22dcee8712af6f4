import { parseCell, placeName } from '../grid/cell';
import { t } from '../l10n';
import { sideEffects } from '../state/files';
import { goTo } from '../state/selection';
import { report, show, snapshot } from '../state/snapshot';
import { visible } from '../visible';
import { Icon, type IconName } from './Icon';

/** How many changed cells are shown to be gone to. */
const FEW = 12;

/** What is to be known of the file as a whole: its receipt, its signature, what becomes of its format. */
export function FileFacts() {
  const now = report.value;
  if (!now) return null;
  const { receipt } = now;
  return (
    <ul class="facts" aria-label={t('facts-label')}>
      {now.signed && (
        <Fact kind="warning" icon="shield" text={t((snapshot.value?.edits.length ?? 0) > 0 ? 'facts-void' : 'facts-signed')} />
      )}
      {now.corrected_as === 'filled' && <Fact kind="info" icon="info" text={t('facts-filled')} />}
      {sideEffects.value.map((text) => (
        <Fact key={text} kind="info" icon="info" text={text} />
      ))}
      {receipt.state === 'unchanged' && <Fact kind="fine" icon="check" text={receipt.message} />}
      {receipt.state === 'never-checked' && <Fact kind="plain" icon="info" text={receipt.message} />}
      {receipt.state === 'changed' && (
        <Fact kind="warning" icon="changes" text={receipt.message}>
          {receipt.cells.length > 0 && (
            <span class="fact-cells">
              {receipt.cells.slice(0, FEW).map((cell) => (
                <button
                  key={cell}
                  type="button"
                  class="cell-link"
                  aria-label={t('finding-go', { cell })}
                  onClick={() => {
                    show('sheet');
                    void goTo(cell);
                  }}
                >
                  {visible(parseCell(cell).sheet)} {placeName(parseCell(cell).place)}
                </button>
              ))}
              {receipt.cells.length > FEW && t('facts-more', { count: receipt.cells.length - FEW })}
            </span>
          )}
        </Fact>
      )}
    </ul>
  );
}

interface Props {
  kind: 'warning' | 'info' | 'fine' | 'plain';
  icon: IconName;
  text: string;
  children?: preact.ComponentChildren;
}

function Fact({ kind, icon, text, children }: Props) {
  return (
    <li class={`fact is-${kind}`}>
      <Icon name={icon} />
      <div>
        <p>{text}</p>
        {children}
      </div>
    </li>
  );
}
