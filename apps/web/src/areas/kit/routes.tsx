import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { langRoute } from '../../lang-route';

/** Every component in every state: not linked from anywhere, swept by the accessibility tests. */
export const kitRoutes = createRoute({
  getParentRoute: () => langRoute,
  path: '_kit',
  component: lazyRouteComponent(() => import('./page'), 'KitPage'),
});
