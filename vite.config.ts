import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import minifyTemplates from 'rollup-plugin-minify-template-literals';
import manifest from './package.json' with { type: 'json' };

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Two builds: `vite build` makes the package's modules, one for each source file, with its dependencies left
 * to the host's bundler; `vite build --mode drop-in` makes the one script that a page without a bundler
 * loads, minified, with what is not needed at once in hashed chunks beside it.
 */
export default defineConfig(({ mode }): UserConfig => (mode === 'drop-in' ? dropIn : modules));

const modules: UserConfig = {
  build: {
    target: 'es2022',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    lib: {
      entry: Object.fromEntries(
        ['index', 'calendar', 'caldav-source', 'caldav', 'caldav.node', 'proxy'].map((name) => [name, at(`src/${name}.ts`)]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id: string) =>
        id.startsWith('node:') ||
        Object.keys(manifest.dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
      // One module out for one in: bundlers then see which of them define elements (`sideEffects`).
      output: { preserveModules: true, preserveModulesRoot: at('src'), entryFileNames: '[name].js' },
    },
  },
};

const dropIn: UserConfig = {
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [shrinkStyles(), minifyTemplates({ include: ['src/elements/**'], exclude: ['**/*.styles.ts', '**/styles/**'] }) as Plugin, escapeNonAscii()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    sourcemap: false,
    lib: { entry: { 'dayflow-calendar': at('src/index.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].min.js',
        chunkFileNames: 'dayflow-calendar-[hash].min.js',
      },
    },
  },
};

/** Takes comments and white space out of the style sheets, which hold lengths that only running tells. */
function shrinkStyles(): Plugin {
  return {
    name: 'shrink-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/elements\/.*\.ts$/.test(id)) return undefined;
      return code.replace(/\bcss`[^`]*`/g, (sheet) =>
        sheet.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/;}/g, '}'),
      );
    },
  };
}

/** Escapes what is not ASCII: a page without a charset would read the script as Latin-1. */
function escapeNonAscii(): Plugin {
  return {
    name: 'escape-non-ascii',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(
          /[^\x00-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}
