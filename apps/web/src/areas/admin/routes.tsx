import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterArea, langRoute } from '../../lang-route';

/*
 * The routes of this area. This file is part of every first load, so it names paths and search parameters only:
 * pages are imported lazily, and nothing else than the router and `lang-route` may be imported here.
 */
export const adminArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'admin',
  beforeLoad: enterArea('admin'),
  component: lazyRouteComponent(() => import('./layout'), 'AdminLayout'),
});

const home = createRoute({
  getParentRoute: () => adminArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home'), 'AdminHome'),
});

export const adminRoutes = adminArea.addChildren([home]);
