import { defineConfig } from 'vitest/config';
import { webPlugins } from './apps/web/vite.plugins';

/** Unit specs need nothing; database specs a real PostgreSQL; journeys and browser walks the whole product. */
const shared = { extends: true as const };

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        ...shared,
        // Specs of the browser app need the message macros.
        plugins: webPlugins(),
        test: {
          name: 'unit',
          include: ['{apps,libs}/**/*.spec.{ts,tsx}', 'test/architecture/**/*.spec.ts'],
          exclude: ['**/*.db.spec.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          include: ['{apps,libs}/**/*.db.spec.ts', 'test/database/**/*.spec.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          maxWorkers: 2,
        },
      },
      {
        ...shared,
        test: {
          name: 'launcher',
          include: ['test/launcher/**/*.spec.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.spec.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 400_000,
        },
      },
    ],
  },
});
