import { defineConfig } from 'vite';
import { sources } from '../vite.config.ts';

/** Stories take our packages from their sources; the library build's settings are not for them. */
export default defineConfig({
  resolve: { alias: sources },
  build: { chunkSizeWarningLimit: 2000 },
});
