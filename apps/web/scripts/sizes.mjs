// What a browser downloads before the first page of an area is usable, in gzip bytes, against the budgets.
// Usage: node scripts/sizes.mjs [dist folder]; exit code 1 when a budget is exceeded. Also imported by tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KIB = 1024;
const web = fileURLToPath(new URL('..', import.meta.url));

/** KiB of JavaScript, gzip, for the largest first page of each area. */
export const budgets = { public: 110, exporter: 180, casework: 220, union: 230, admin: 220 };
export const cssBudget = 15;

/** Pages that the routes of an area load, from its `routes.tsx`. */
function pagesOf(area) {
  const source = readFileSync(join(web, `src/areas/${area}/routes.tsx`), 'utf8');
  const found = [...source.matchAll(/import\('\.\/([^']+)'\)/g)].map(
    ([, name]) => `src/areas/${area}/${name}`,
  );
  return [...new Set(found)].filter((path) => !path.endsWith('/layout'));
}

function entryFor(manifest, path) {
  const key = [`${path}.tsx`, `${path}.ts`, `${path}/index.tsx`, `${path}/index.ts`].find(
    (name) => manifest[name],
  );
  if (!key) throw new Error(`${path} is not in the manifest: build first`);
  return key;
}

function collect(manifest, key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}

/** One row per page: `{ area, page, bytes, budget }`, and the size of the style sheet. */
export function measure(dist = join(web, 'dist')) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizes = new Map();
  const size = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
    return sizes.get(file);
  };
  const rows = Object.entries(budgets).flatMap(([area, budget]) =>
    pagesOf(area).map((page) => {
      const files = new Set();
      for (const key of [
        'index.html',
        entryFor(manifest, `src/areas/${area}/layout`),
        entryFor(manifest, page),
      ]) {
        collect(manifest, key, files);
      }
      const bytes = [...files]
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + size(file), 0);
      return { area, page: page.split('/').slice(3).join('/'), bytes, budget: budget * KIB };
    }),
  );
  const css = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.css'));
  const cssBytes = css.reduce((sum, name) => sum + size(join('assets', name)), 0);
  return { rows, css: { bytes: cssBytes, budget: cssBudget * KIB } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rows, css } = measure(process.argv[2]);
  const all = [...rows, { area: 'all', page: 'style sheet', ...css }];
  for (const { area, page, bytes, budget } of all) {
    const over = bytes > budget ? '  OVER' : '';
    console.log(
      `${area.padEnd(10)}${page.padEnd(24)}${(bytes / KIB).toFixed(1).padStart(7)} of ${budget / KIB} KiB${over}`,
    );
  }
  process.exitCode = all.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;
}
