import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

interface Props {
  label: string;
  icon?: IconName;
  /** Shows the icon alone; the label is its name. */
  bare?: boolean;
  kind?: 'primary' | 'quiet' | 'danger' | 'plain';
  /** How the label goes on for those who do not see what is around the button. */
  hint?: string | undefined;
  pressed?: boolean;
  disabled?: boolean;
  keys?: string;
  /** The label where there is little room; the whole one stays the name. */
  short?: string;
  children?: ComponentChildren;
  onClick: (event: MouseEvent) => unknown;
}

/** A button of the page: a label, an icon before it, both or one of them to be seen. */
export function Button({ label, icon, bare, kind = 'plain', hint, pressed, disabled, keys, short, children, onClick }: Props) {
  const title = bare || keys ? [label, keys && `(${keys})`].filter(Boolean).join(' ') : undefined;
  return (
    <button
      type="button"
      class={`button is-${kind}${bare ? ' is-bare' : ''}`}
      aria-label={hint ?? (bare || short ? label : undefined)}
      aria-pressed={pressed}
      title={title}
      disabled={disabled}
      onClick={(event) => void onClick(event)}
    >
      {icon && <Icon name={icon} />}
      {!bare && <span class={short ? 'label is-long' : 'label'}>{label}</span>}
      {short && <span class="label is-short">{short}</span>}
      {children}
    </button>
  );
}
