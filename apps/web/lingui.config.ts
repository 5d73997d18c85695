import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/**
 * The English text lives in the source (the macro keeps it there), so an English reader downloads no catalogue.
 * `npm run extract -w @article5/web` writes one PO file per language and area for the translators.
 */
const areas = ['public', 'exporter', 'casework', 'reviewer', 'union', 'admin', 'account'];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ lineNumbers: false, origins: true }),
  catalogs: [
    ...areas.map((area) => ({
      path: `<rootDir>/src/areas/${area}/locales/{locale}`,
      include: [`<rootDir>/src/areas/${area}`],
    })),
    {
      path: '<rootDir>/src/i18n/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['<rootDir>/src/areas/**', '**/*.spec.*'],
    },
  ],
});
