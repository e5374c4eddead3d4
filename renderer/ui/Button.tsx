import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './ui.module.css';
import { Icon, type IconName } from './Icon.js';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly keys?: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', icon, keys, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={[styles['button'], styles[look], className].filter(Boolean).join(' ')} {...rest}>
      {icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
      {keys && <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}

/** A button that is only an icon: its label is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  size,
  className,
  ...rest
}: Omit<ButtonProps, 'look' | 'children' | 'icon'> & { readonly icon: IconName; readonly label: string; readonly size?: number }) {
  return (
    <button
      type="button"
      className={[styles['iconButton'], className].filter(Boolean).join(' ')}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      {...rest}
    >
      <Icon name={icon} size={size ?? 16} />
    </button>
  );
}
