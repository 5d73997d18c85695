import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

const home = createRoute({
  getParentRoute: () => publicArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home'), 'PublicHome'),
});

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

const selectOrganisation = createRoute({
  getParentRoute: () => publicArea,
  path: 'select-organisation',
  component: lazyRouteComponent(() => import('./select-organisation'), 'SelectOrganisationPage'),
});

const newPassword = createRoute({
  getParentRoute: () => publicArea,
  path: 'new-password',
  component: lazyRouteComponent(() => import('./new-password'), 'NewPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => publicArea,
  path: 'invitation',
  component: lazyRouteComponent(() => import('./invitation'), 'InvitationPage'),
});

const accessibility = createRoute({
  getParentRoute: () => publicArea,
  path: 'accessibility',
  component: lazyRouteComponent(() => import('./accessibility'), 'AccessibilityPage'),
});

const privacy = createRoute({
  getParentRoute: () => publicArea,
  path: 'privacy',
  component: lazyRouteComponent(() => import('./privacy'), 'PrivacyPage'),
});

const contact = createRoute({
  getParentRoute: () => publicArea,
  path: 'contact',
  component: lazyRouteComponent(() => import('./contact'), 'ContactPage'),
});

const cookies = createRoute({
  getParentRoute: () => publicArea,
  path: 'cookies',
  component: lazyRouteComponent(() => import('./cookies'), 'CookiesPage'),
});

const help = createRoute({
  getParentRoute: () => publicArea,
  path: 'help',
  component: lazyRouteComponent(() => import('./help'), 'HelpPage'),
});

const verify = createRoute({
  getParentRoute: () => publicArea,
  path: 'verify',
  component: lazyRouteComponent(() => import('./verify'), 'VerifyPage'),
});

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
]);
