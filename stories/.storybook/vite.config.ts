import { defineConfig } from 'vite';
import { elementsManifest } from './elements-manifest.ts';

export default defineConfig({ plugins: [elementsManifest()], build: { target: 'es2022', chunkSizeWarningLimit: 2000 } });
