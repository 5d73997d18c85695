import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { queryClient } from '../api/query-client';
import { ShortcutSheet, ToastRegion } from '../ui';
import { AreaLayout, type AreaLayoutProps } from './area-layout';

/** Frame of the areas behind sign-in: `AreaLayout` with the cache of server data, notices and the sheet of keys. */
export function PrivateLayout({ children, ...area }: AreaLayoutProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <AreaLayout {...area}>
        <Suspense>{children ?? <Outlet />}</Suspense>
        <ShortcutSheet />
        <ToastRegion />
      </AreaLayout>
    </QueryClientProvider>
  );
}
