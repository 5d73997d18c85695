import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/client';
import { goToSignIn } from './app/sign-in-address';
import { i18n } from './i18n';
import { createAppRouter } from './router';
import './styles/index.css';

// A page opened before a new version was put in place asks for files that are gone: read the page again, once.
globalThis.addEventListener('vite:preloadError', () => {
  const key = 'article5:reloaded';
  if (sessionStorage.getItem(key) === location.pathname) return;
  sessionStorage.setItem(key, location.pathname);
  location.reload();
});

async function start(container: HTMLElement): Promise<void> {
  const router = await createAppRouter(location.pathname);
  onSignedOut(() => goToSignIn(router));
  createRoot(container).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>,
  );
}

const container = document.getElementById('app');
if (container) void start(container);
