import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseworkArea } from './area';
import { registerSearch } from './search';

const organisationRegister = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'organisations',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('./register-list'), 'OrganisationRegister'),
});

const organisationEntry = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'organisations/$entryId',
  component: lazyRouteComponent(() => import('./register-organisation'), 'OrganisationEntryPage'),
});

const partyRegister = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'parties',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('./register-list'), 'PartyRegister'),
});

const partyEntry = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'parties/$entryId',
  component: lazyRouteComponent(() => import('./register-party'), 'PartyEntryPage'),
});

const itemRegister = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'items',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('./register-list'), 'ItemRegister'),
});

const itemEntry = createRoute({
  getParentRoute: () => caseworkArea,
  path: 'items/$entryId',
  component: lazyRouteComponent(() => import('./register-item'), 'ItemEntryPage'),
});

/** The registers of what notifications name: a list and an entry of each kind. */
export const registerRoutes = [
  organisationRegister,
  organisationEntry,
  partyRegister,
  partyEntry,
  itemRegister,
  itemEntry,
] as const;
