import { Trans, useLingui } from '@lingui/react/macro';
import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useEffectEvent, type ReactNode } from 'react';
import { queryClient } from '../api/query-client';
import { FailedPage } from '../pages/problem-pages';
import { ButtonAnchor, Page, ShortcutSheet, Skeleton, ToastRegion } from '../ui';
import { AreaLayout, type AreaLayoutProps } from './area-layout';
import { Bell } from './bell';
import { homeOf, type BodyKind } from './body-home';
import { useOwnKeys } from './own-keys';
import { useSession } from './session';
import { SessionEnd } from './session-end';
import { UserMenu } from './user-menu';

export interface PrivateLayoutProps extends Omit<AreaLayoutProps, 'user' | 'children'> {
  /** Kinds of body whose people work here. The server decides every act; this only saves a wrong turn. */
  readonly kinds: readonly BodyKind[];
}

function Waiting() {
  const { t } = useLingui();
  return (
    <Page title={t`Loading`}>
      <Skeleton />
    </Page>
  );
}

function OtherArea({ home }: { readonly home: string }) {
  const { t } = useLingui();
  return (
    <Page title={t`This part of the service is not for your role`}>
      <p>
        <Trans>You are signed in for a body that does not work here.</Trans>
      </p>
      <div className="actions">
        <ButtonAnchor href={home}>
          <Trans>Go to your own pages</Trans>
        </ButtonAnchor>
      </div>
    </Page>
  );
}

function languageOf(location: { readonly pathname: string }): string {
  return location.pathname.split('/')[1] ?? 'en';
}

/** Leaves once, from the address at which it was first shown: the address changes while the next page loads. */
function Leaving({ to }: { readonly to: 'sign-in' | 'select-organisation' }) {
  const navigate = useNavigate();
  const location = useLocation();
  const leave = useEffectEvent(() => {
    const params = { lang: languageOf(location) };
    if (to === 'sign-in') {
      void navigate({ to: '/$lang/sign-in', params, search: { next: location.href }, replace: true });
    } else void navigate({ to: '/$lang/select-organisation', params, replace: true });
  });
  useEffect(() => leave(), []);
  return <Waiting />;
}

/** Shows the area to those it is for; others go to sign-in and come back, or are told where they belong. */
function Gate({ kinds, children }: { readonly kinds: readonly BodyKind[]; readonly children: ReactNode }) {
  const { data, error, isPending, refetch } = useSession();
  const lang = useLocation({ select: languageOf });
  if (isPending) return <Waiting />;
  if (error) return <FailedPage error={error} reset={() => void refetch()} />;
  if (!data.signedIn) return <Leaving to="sign-in" />;
  if (data.kind === null) return <Leaving to="select-organisation" />;
  if (!kinds.includes(data.kind)) return <OtherArea home={homeOf(lang, data.kind)} />;
  return (
    <>
      {children}
      <OwnKeys on={data.singleLetterKeys} />
      <SessionEnd expiresAt={data.expiresAt} />
    </>
  );
}

function OwnKeys({ on }: { readonly on: boolean }) {
  useOwnKeys(on);
  return null;
}

/**
 * Frame of the areas behind sign-in: `AreaLayout` with the bell, the person's menu, the cache of server data, notices, the
 * sheet of keys and the warning before the session ends.
 */
export function PrivateLayout({ kinds, ...area }: PrivateLayoutProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <AreaLayout
        {...area}
        user={
          <>
            <Bell />
            <UserMenu />
          </>
        }
      >
        <Gate kinds={kinds}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Gate>
        <ShortcutSheet />
        <ToastRegion />
      </AreaLayout>
    </QueryClientProvider>
  );
}
