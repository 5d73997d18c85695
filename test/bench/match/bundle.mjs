import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inData, inRoot, ROOT } from '../../../scripts/lib/paths.mjs';

/**
 * The product's own matching, bundled as its apps are.
 * @returns {Promise<typeof import('./product.ts')>}
 */
export async function loadProduct() {
  const outDir = inData('bench', 'match');
  mkdirSync(outDir, { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inRoot('test', 'bench', 'match', 'product.ts'),
      target: 'node22',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'product.mjs', format: 'es' } },
    },
    ssr: { noExternal: [/^@article5\//] },
  });
  return import(pathToFileURL(join(outDir, 'product.mjs')).href);
}
