import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterArea, langRoute } from '../../lang-route';

/* Part of every first load: names the path only. */
const accountArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'account',
  beforeLoad: enterArea('account'),
  component: lazyRouteComponent(() => import('./layout'), 'AccountLayout'),
});

const account = createRoute({
  getParentRoute: () => accountArea,
  path: '/',
  component: lazyRouteComponent(() => import('./account'), 'AccountPage'),
});

export const accountRoutes = accountArea.addChildren([account]);
