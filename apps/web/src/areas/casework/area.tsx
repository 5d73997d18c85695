import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterArea, langRoute } from '../../lang-route';

/** The authority's own area: everything below `/c`. */
export const caseworkArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'c',
  beforeLoad: enterArea('casework'),
  component: lazyRouteComponent(() => import('./layout'), 'CaseworkLayout'),
});
