import { fileURLToPath } from 'node:url';
import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';

const configPath = fileURLToPath(new URL('./lingui.config.ts', import.meta.url));

/**
 * React Aria carries its own strings in thirty languages. We ship English and hand over our own labels where it
 * matters, so the other catalogues become empty modules (about 36 KiB of gzip saved).
 */
function onlyEnglishReactAria(): PluginOption {
  const foreign =
    /react-(?:aria|stately|aria-components)\/dist\/private\/intl\/[^/]+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return {
    name: 'article5:react-aria-english',
    enforce: 'pre',
    load: {
      filter: { id: foreign },
      handler: () => ({ code: 'export default {};', moduleType: 'js' }),
    },
  };
}

/**
 * React Aria adds two small style elements at run time, which the content security policy forbids. The same rules
 * stand in `src/styles/base.css`; here the injection is taken out.
 */
function noInjectedStyles(): PluginOption {
  const injectors = /react-aria\/dist\/private\/(?:interactions\/usePress|overlays\/usePreventScroll)\.m?js$/;
  return {
    name: 'article5:react-aria-without-injected-styles',
    enforce: 'pre',
    transform: {
      filter: { id: injectors },
      handler(code) {
        const without = code.replace(/(?:ownerDocument|document)\.head\.prepend\(style\);/g, ';');
        if (without === code)
          this.error('React Aria no longer injects its styles as expected: check this plugin.');
        return { code: without, map: null };
      },
    },
  };
}

/** The transforms that source files of the web app need: shared by the build, the dev server and the tests. */
export function webPlugins(): PluginOption[] {
  process.env.LINGUI_SUPPRESS_BABEL_WARNING = '1';
  // The English text stays in the code, and English readers need no catalogue.
  const options = { descriptorFields: 'message', linguiConfig: getConfig({ configPath }) } as const;
  const macros = { presets: [linguiTransformerBabelPreset(options, { configPath })] };
  return [
    babel(macros as Parameters<typeof babel>[0]),
    react(),
    lingui({ configPath }),
    onlyEnglishReactAria(),
    noInjectedStyles(),
  ];
}
