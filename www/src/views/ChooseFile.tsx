import { useRef } from 'preact/hooks';
import { chooseWithPlace, knowsPlaces, type Chosen } from '../files/choose';
import { Icon, type IconName } from './Icon';

const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xls,.xlsb,.ods';

interface Props {
  label: string;
  icon?: IconName;
  kind?: 'primary' | 'quiet' | 'plain';
  /** Asked before the choice. */
  ask?: () => Promise<boolean>;
  chosen: (chosen: Chosen, all: readonly File[]) => unknown;
  /** Also takes the tables of a definition, several at once. */
  tables?: boolean;
  /** Whether the corrected file is to be saved beside this one, so that its place is needed. */
  place?: boolean;
}

/** A button that lets a person choose a workbook. */
export function ChooseFile({ label, icon, kind = 'plain', ask, chosen, tables, place }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = async () => {
    if (ask && !(await ask())) return;
    if (!place || !knowsPlaces()) {
      input.current?.click();
      return;
    }
    const found = await chooseWithPlace();
    if (found) chosen(found, [found.file]);
  };
  return (
    <>
      <button type="button" class={`button is-${kind}`} onClick={() => void choose()}>
        {icon && <Icon name={icon} />}
        <span class="label">{label}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={tables}
        accept={tables ? `${WORKBOOKS},.csv` : WORKBOOKS}
        aria-label={label}
        onChange={(event) => {
          const all = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (all[0]) void chosen({ file: all[0] }, all);
        }}
      />
    </>
  );
}
