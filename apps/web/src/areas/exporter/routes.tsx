import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterArea, langRoute } from '../../lang-route';

/*
 * The routes of this area. This file is part of every first load, so it names paths and search parameters only:
 * pages are imported lazily, and nothing else than the router and `lang-route` may be imported here.
 */
export const exporterArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'n',
  beforeLoad: enterArea('exporter'),
  component: lazyRouteComponent(() => import('./layout'), 'ExporterLayout'),
});

const home = createRoute({
  getParentRoute: () => exporterArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home'), 'ExporterHome'),
});

export const exporterRoutes = exporterArea.addChildren([home]);
