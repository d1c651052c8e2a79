import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A page's script and style sheet. */
export interface Bundle {
  readonly script: string;
  readonly css: string;
}

/** Builds a library's page as the drop-in script is built: one minified module, and the library's own style sheets. */
export async function bundle(module: URL): Promise<Bundle> {
  const built = await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    mode: 'drop-in',
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(module), cssFileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const text = (ending: string): string =>
    outputs.flatMap((file) => (file.fileName.endsWith(ending) ? ('code' in file ? file.code : String(file.source)) : [])).join('\n');
  return { script: text('js'), css: text('.css') };
}
