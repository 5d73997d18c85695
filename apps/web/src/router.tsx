import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoutes } from './areas/account/routes';
import type { adminRoutes } from './areas/admin/routes';
import type { caseworkRoutes } from './areas/casework/routes';
import type { exporterRoutes } from './areas/exporter/routes';
import type { kitRoutes } from './areas/kit/routes';
import { publicRoutes } from './areas/public/routes';
import type { reviewerRoutes } from './areas/reviewer/routes';
import type { unionRoutes } from './areas/union/routes';
import { entryRoute, langRoute, rootRoute } from './lang-route';
import { FailedPage, NotFoundPage } from './pages/problem-pages';

/** The areas that are downloaded only by those who open them, by the part of the address after the language. */
interface LazyAreas {
  readonly n: typeof exporterRoutes;
  readonly c: typeof caseworkRoutes;
  readonly r: typeof reviewerRoutes;
  readonly eu: typeof unionRoutes;
  readonly admin: typeof adminRoutes;
  readonly _kit: typeof kitRoutes;
}

type AreaPath = keyof LazyAreas;

const loaders: { [Path in AreaPath]: () => Promise<LazyAreas[Path]> } = {
  n: async () => (await import('./areas/exporter/routes')).exporterRoutes,
  c: async () => (await import('./areas/casework/routes')).caseworkRoutes,
  r: async () => (await import('./areas/reviewer/routes')).reviewerRoutes,
  eu: async () => (await import('./areas/union/routes')).unionRoutes,
  admin: async () => (await import('./areas/admin/routes')).adminRoutes,
  _kit: async () => (await import('./areas/kit/routes')).kitRoutes,
};

/**
 * Stands for an area whose routes are not loaded: opening it is a full load of the page, which then brings them.
 * To the types it is the area itself, so that links into it are checked.
 */
function elsewhere<Path extends AreaPath>(path: Path): LazyAreas[Path] {
  const area = createRoute({
    getParentRoute: () => langRoute,
    path: path as string,
    beforeLoad: async ({ location, preload }) => {
      if (preload) return;
      globalThis.location.assign(location.href);
      // The page is being left: nothing more is to be shown.
      await new Promise<never>(() => undefined);
    },
  });
  const below = createRoute({ getParentRoute: () => area, path: '$' });
  return area.addChildren([below]) as unknown as LazyAreas[Path];
}

// Given here and not where the two routes are made: the frame around the page holds links that need those routes.
const FramedNotFoundPage = lazyRouteComponent(() => import('./pages/framed-pages'), 'FramedNotFoundPage');
rootRoute.update({ notFoundComponent: FramedNotFoundPage });
langRoute.update({ notFoundComponent: FramedNotFoundPage });

function treeWith(areas: LazyAreas) {
  return rootRoute.addChildren([
    entryRoute,
    langRoute.addChildren([
      publicRoutes,
      accountRoutes,
      areas.n,
      areas.c,
      areas.r,
      areas.eu,
      areas.admin,
      areas._kit,
    ]),
  ]);
}

function routerOf(routeTree: ReturnType<typeof treeWith>) {
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

/** The router for the area that `pathname` (`/en/c/inbox`) is in, with the public pages beside it. */
export async function createAppRouter(pathname: string) {
  const segment = pathname.split('/')[2] ?? '';
  const areas: LazyAreas = {
    n: elsewhere('n'),
    c: elsewhere('c'),
    r: elsewhere('r'),
    eu: elsewhere('eu'),
    admin: elsewhere('admin'),
    _kit: elsewhere('_kit'),
  };
  if (!Object.hasOwn(loaders, segment)) return routerOf(treeWith(areas));
  const own = segment as AreaPath;
  return routerOf(treeWith({ ...areas, [own]: await loaders[own]() }));
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOf>;
  }
}
