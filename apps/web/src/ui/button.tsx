import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'warning';

interface Look {
  readonly kind?: ButtonKind;
  /** For officer lists; exporters get the 44 px height. */
  readonly small?: boolean;
}

function buttonClass({ kind = 'primary', small = false }: Look): string {
  return `button${kind === 'primary' ? '' : ` button--${kind}`}${small ? ' button--small' : ''}`;
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'>, Look {
  /** The act is under way: the button stays enabled and focused, a second press does nothing. */
  readonly busy?: boolean;
}

/** Never disabled: what is missing is said after pressing. `type` is "button" unless given. */
export function Button({ kind, small, busy = false, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(kind ? { kind } : {}), ...(small ? { small } : {}) })}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A button that looks like a link: for small acts beside text. */
export function PlainButton({ type = 'button', ...rest }: Omit<ComponentProps<'button'>, 'className'>) {
  return <button {...rest} type={type} className="plain-button" />;
}

type AnchorProps = Omit<ComponentProps<'a'>, 'className'> & Look;

/** A plain address that looks like a button: downloads and other sites. */
export function ButtonAnchor({ kind, small, ...rest }: AnchorProps) {
  return <a {...rest} className={buttonClass({ ...(kind ? { kind } : {}), ...(small ? { small } : {}) })} />;
}

/** A link of the router that looks like a button: `<ButtonLink from="/$lang" to="/$lang/n/new">`. */
export const ButtonLink = createLink(ButtonAnchor);
