import type { AnyRouter } from '@tanstack/react-router';

/** The session has ended: to sign-in, with the way back. Does nothing on the sign-in page itself. */
export function goToSignIn(router: AnyRouter): void {
  const { href, pathname } = router.state.location as { href: string; pathname: string };
  const lang = pathname.split('/')[1] ?? 'en';
  if (pathname.endsWith('/sign-in')) return;
  void router.navigate({ href: `/${lang}/sign-in?next=${encodeURIComponent(href)}`, replace: true });
}

/** Only a path of this site may be gone back to. */
export function safeNext(next: string | undefined, fallback: string): string {
  return next !== undefined && /^\/[a-z]{2}\/(?!\/)/.test(next) && !next.includes('\\') ? next : fallback;
}
