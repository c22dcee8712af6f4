import { t } from '../l10n';
import { showHelp } from '../state/help';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { KeyList } from './KeyList';

/** The keys of a form; F1, which opens it, leads on to the help page. */
export function KeysDialog({ close }: { close: () => void }) {
  const help = () => {
    close();
    showHelp();
  };
  return (
    <Dialog wide heading={t('keys-heading')} close={close} more={help}>
      <KeyList />
      <div class="dialog-foot">
        <Button kind="quiet" icon="help" label={t('help-title')} keys="F1" onClick={help} />
        <Button kind="primary" label={t('keys-close')} onClick={close} />
      </div>
    </Dialog>
  );
}
