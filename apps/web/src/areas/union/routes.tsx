import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterArea, langRoute } from '../../lang-route';

/*
 * The routes of this area. This file is part of every first load, so it names paths and search parameters only:
 * pages are imported lazily, and nothing else than the router and `lang-route` may be imported here.
 */
export const unionArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'eu',
  beforeLoad: enterArea('union'),
  component: lazyRouteComponent(() => import('./layout'), 'UnionLayout'),
});

const home = createRoute({
  getParentRoute: () => unionArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home'), 'UnionHome'),
});

export const unionRoutes = unionArea.addChildren([home]);
