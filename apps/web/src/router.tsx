import { createRouter } from '@tanstack/react-router';
import { adminRoutes } from './areas/admin/routes';
import { caseworkRoutes } from './areas/casework/routes';
import { exporterRoutes } from './areas/exporter/routes';
import { kitRoutes } from './areas/kit/routes';
import { publicRoutes } from './areas/public/routes';
import { unionRoutes } from './areas/union/routes';
import { entryRoute, langRoute, rootRoute } from './lang-route';
import { FailedPage, NotFoundPage } from './pages/problem-pages';

const routeTree = rootRoute.addChildren([
  entryRoute,
  langRoute.addChildren([publicRoutes, exporterRoutes, caseworkRoutes, unionRoutes, adminRoutes, kitRoutes]),
]);

export function createAppRouter() {
  return createRouter({
    routeTree,
    trailingSlash: 'preserve',
    defaultPreload: 'intent',
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    defaultPendingMs: 200,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
