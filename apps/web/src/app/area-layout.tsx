import { Trans, useLingui } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReachable } from '../api/network';
import { Link } from '../lang-route';
import { Footer, Header, PageFrameProvider, SkipLink } from '../ui';
import { LanguageSwitch } from './language-switch';

export interface AreaLayoutProps {
  /** Name of the area as the header and the document title say it; none on public pages. */
  readonly area?: string;
  /** Link around the service's name: the area's first page. */
  readonly home?: ReactNode;
  /** `<NavItem>`s of the area. */
  readonly nav?: ReactNode;
  /** Name of the person signed in and the way out. */
  readonly user?: ReactNode;
  /** The deploying authority's own mark or name. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

function OfflineBanner() {
  const reachable = useReachable();
  return (
    <div role="status">
      {!reachable && (
        <p className="banner-line">
          <Trans>
            There is no connection to the service. Stay on this page: what you typed is kept here, and you can
            save it when the connection is back.
          </Trans>
        </p>
      )}
    </div>
  );
}

function FooterLinks() {
  return (
    <>
      <li>
        <Link to="/$lang/accessibility">
          <Trans>Accessibility</Trans>
        </Link>
      </li>
      <li>
        <Link to="/$lang/privacy">
          <Trans>Privacy</Trans>
        </Link>
      </li>
      <li>
        <Link to="/$lang/cookies">
          <Trans>Cookies</Trans>
        </Link>
      </li>
      <li>
        <Link to="/$lang/contact">
          <Trans>Contact</Trans>
        </Link>
      </li>
    </>
  );
}

/** Frame around every page of an area: header, offline banner, footer. The page itself is the `main`. */
export function AreaLayout({ area, home, nav, user, mark, children }: AreaLayoutProps) {
  const { t } = useLingui();
  const service = t`Article 5(2) notifications`;
  return (
    <PageFrameProvider value={{ service, area }}>
      <div className="shell">
        <SkipLink />
        <Header
          service={home ?? <Link to="/$lang/">{service}</Link>}
          area={area}
          mark={mark}
          nav={nav}
          tools={
            <>
              {user}
              <LanguageSwitch />
              <Link to="/$lang/help">
                <Trans>Help with this page</Trans>
              </Link>
            </>
          }
        />
        <OfflineBanner />
        {children ?? <Outlet />}
        <Footer links={<FooterLinks />}>
          <Trans>
            Notifications under Article 5(2) of Regulation (EU) 2021/821 of exports of cyber-surveillance
            items that are not listed in its Annex I.
          </Trans>
        </Footer>
      </div>
    </PageFrameProvider>
  );
}
