import { defineConfig, type UserConfig } from 'vite';

/**
 * How every server-side app is built: one ES module per entry, our own libraries bundled in, packages left to
 * node_modules. Vite's own transform handles the decorators.
 */
export function nodeApp(entries: Record<string, string>): UserConfig {
  return defineConfig({
    build: {
      ssr: true,
      target: 'node22',
      outDir: 'dist',
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rollupOptions: { input: entries, output: { entryFileNames: '[name].js', format: 'es' } },
    },
    ssr: { noExternal: [/^@article5\//] },
    logLevel: 'warn',
  });
}
