import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export interface HeaderProps {
  /** The service's name, usually a link to the area's first page. */
  readonly service: ReactNode;
  /** The deploying authority's own name or mark; empty by default. */
  readonly mark?: ReactNode;
  /** Which part of the service this is. */
  readonly area?: ReactNode;
  /** Links of the area: `<NavItem>`s. */
  readonly nav?: ReactNode;
  /** Language switch, user menu and, last, help: the same order on every page. */
  readonly tools?: ReactNode;
}

export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      <Trans>Skip to the content</Trans>
    </a>
  );
}

export function Header({ service, mark, area, nav, tools }: HeaderProps) {
  const { t } = useLingui();
  return (
    <header className="header">
      <span className="header__service">{service}</span>
      {mark !== undefined && <span className="header__mark">{mark}</span>}
      {area !== undefined && <span>{area}</span>}
      <div className="header__links">{tools}</div>
      {nav !== undefined && (
        <nav className="header__links header__main" aria-label={t`Main`}>
          <ul className="header__nav">{nav}</ul>
        </nav>
      )}
    </header>
  );
}

/** One link of the header, the side list or the tabs of a record. */
export function NavItem({ children }: { readonly children: ReactNode }) {
  return <li>{children}</li>;
}

/** A small menu of links: opens without script trickery and closes with Escape or when focus leaves. */
export function Dropdown({
  label,
  kind = 'link',
  children,
}: {
  readonly label: ReactNode;
  /** How the opener looks. */
  readonly kind?: 'link' | 'button';
  readonly children: ReactNode;
}) {
  return (
    <details
      className="dropdown"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
    >
      <summary className={kind === 'button' ? 'button button--secondary button--small' : undefined}>
        {label}
      </summary>
      <div className="dropdown__panel">{children}</div>
    </details>
  );
}

export function Footer({ links, children }: { readonly links: ReactNode; readonly children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <footer className="footer">
      <nav aria-label={t`About this service`}>
        <ul>{links}</ul>
      </nav>
      {children !== undefined && <p>{children}</p>}
    </footer>
  );
}

/** Side list, content and, optionally, a preview; stacked below 996 px. */
export function Panes(props: {
  readonly side: ReactNode;
  readonly children: ReactNode;
  readonly preview?: ReactNode;
}) {
  return (
    <div className={props.preview === undefined ? 'panes' : 'panes panes--three'}>
      <div>{props.side}</div>
      <div>{props.children}</div>
      {props.preview !== undefined && <div className="panes__aside">{props.preview}</div>}
    </div>
  );
}
