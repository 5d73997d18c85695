import { createRoute, lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { enterArea, langRoute } from '../../lang-route';

/*
 * The routes of this area. This file is part of every first load, so it names paths and search parameters only:
 * pages are imported lazily, and nothing else than the router and `lang-route` may be imported here.
 */
const publicArea = createRoute({
  getParentRoute: () => langRoute,
  id: 'public',
  beforeLoad: enterArea('public'),
  component: lazyRouteComponent(() => import('./layout'), 'PublicLayout'),
});

/** A page without search parameters, loaded when it is opened. */
function page<const Path extends string, Name extends string>(
  path: Path,
  load: () => Promise<Record<Name, AsyncRouteComponent<object> | (() => unknown)>>,
  name: Name,
) {
  return createRoute({
    getParentRoute: () => publicArea,
    path,
    component: lazyRouteComponent(load, name),
  });
}

const home = page('/', () => import('./home'), 'PublicHome');

const check = createRoute({
  getParentRoute: () => publicArea,
  path: 'check',
  validateSearch: (search: Record<string, unknown>): { step?: number } => {
    const step = Number(search.step);
    return Number.isInteger(step) && step >= 1 ? { step } : {};
  },
  component: lazyRouteComponent(() => import('./check'), 'ReadinessCheck'),
});

const signIn = createRoute({
  getParentRoute: () => publicArea,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('./sign-in'), 'SignInPage'),
});

const selectOrganisation = page(
  'select-organisation',
  () => import('./select-organisation'),
  'SelectOrganisationPage',
);
const newPassword = page('new-password', () => import('./new-password'), 'NewPasswordPage');
const invitation = page('invitation', () => import('./invitation'), 'InvitationPage');
const accessibility = page('accessibility', () => import('./accessibility'), 'AccessibilityPage');
const privacy = page('privacy', () => import('./privacy'), 'PrivacyPage');
const contact = page('contact', () => import('./contact'), 'ContactPage');
const cookies = page('cookies', () => import('./cookies'), 'CookiesPage');
const help = page('help', () => import('./help'), 'HelpPage');
const verify = page('verify', () => import('./verify'), 'VerifyPage');
const statistics = page('statistics', () => import('./statistics'), 'PublicStatisticsPage');

export const publicRoutes = publicArea.addChildren([
  home,
  check,
  signIn,
  selectOrganisation,
  newPassword,
  invitation,
  accessibility,
  privacy,
  contact,
  cookies,
  help,
  verify,
  statistics,
]);
