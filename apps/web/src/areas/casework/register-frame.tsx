import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, type ReactNode } from 'react';
import { Link } from '../../lang-route';
import { NavItem, SubNav, useShortcuts } from '../../ui';

/** The three registers, side by side above each of them. */
export function RegisterTabs() {
  const { t } = useLingui();
  return (
    <SubNav label={t`Registers`}>
      <NavItem>
        <Link to="/$lang/c/organisations" activeOptions={{ includeSearch: false }}>
          <Trans>Exporters</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/parties" activeOptions={{ includeSearch: false }}>
          <Trans>Parties</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/c/items" activeOptions={{ includeSearch: false }}>
          <Trans>Items</Trans>
        </Link>
      </NavItem>
    </SubNav>
  );
}

/** A table in which J and K go from one row's link to the next; Enter opens it, as with any link. */
export function RowKeys({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useLingui();
  const region = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const links = [...(region.current?.querySelectorAll<HTMLElement>('tbody th a') ?? [])];
    const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  useShortcuts(name, region, [
    { key: 'j', label: t`Next row`, run: () => move(1) },
    { key: 'k', label: t`Previous row`, run: () => move(-1) },
  ]);
  return <div ref={region}>{children}</div>;
}
