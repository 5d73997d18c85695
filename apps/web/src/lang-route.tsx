import { createRootRoute, createRoute, notFound, Outlet, redirect } from '@tanstack/react-router';
import { activateLanguage, loadArea, type AreaName } from './i18n';
import { isLanguage, isOfficial, sourceLanguage } from './i18n/languages';
import { FailedPage } from './pages/problem-pages';

export const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: FailedPage,
});

export const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: `/${sourceLanguage}/`, replace: true });
  },
});

/** Every page is below `/{lang}`: the language is part of the address, so a link keeps it. */
export const langRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$lang',
  beforeLoad: async ({ params: { lang }, location }) => {
    if (!isLanguage(lang)) {
      // Mails and documents link in the reader's language: where this build does not speak it, the same page in English.
      if (isOfficial(lang))
        throw redirect({ href: location.href.replace(lang, sourceLanguage), replace: true });
      throw notFound();
    }
    await activateLanguage(lang);
  },
  component: Outlet,
});

/** The `beforeLoad` of an area's first route: its messages arrive together with its code. */
export function enterArea(area: AreaName) {
  return async ({ params }: { params: { lang: string } }): Promise<void> => {
    if (isLanguage(params.lang)) await loadArea(params.lang, area);
  };
}

/** `<Link to="/$lang/c/inbox">` that keeps the language: `lang` need not be given. */
export const Link = langRoute.Link;
