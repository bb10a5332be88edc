import { defineConfig, type EnvironmentOptions } from 'vite';

/** One self-contained program: everything inside but the driver with its native part, and Electron itself. */
const program = (source: string, fileName: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    outDir: 'dist/electron',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    rolldownOptions: {
      input: source,
      output: { format: fileName.endsWith('.cjs') ? 'cjs' : 'es', entryFileNames: fileName, codeSplitting: false },
    },
  },
});

/** Electron's three programs: the page's preload script, the worker, and beside it the main process. */
export default defineConfig({
  environments: {
    preload: program('electron/preload/preload.ts', 'preload.cjs'),
    worker: program('electron/workers/worker.ts', 'worker.js'),
    main: program('electron/main/main.ts', 'main.js'),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['preload', 'worker', 'main']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
