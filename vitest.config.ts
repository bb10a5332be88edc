import { defineConfig } from 'vitest/config';

const alias = { electron: new URL('tests/helpers/no-electron.ts', import.meta.url).pathname };
const zones = ['UTC', 'Europe/Paris', 'Asia/Kolkata', 'America/St_Johns'];

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/rules/**'],
          testTimeout: 30_000,
        },
      },
      ...zones.map((zone) => ({
        extends: true as const,
        test: { name: `rules ${zone}`, include: ['tests/rules/**/*.test.ts'], env: { TZ: zone } },
      })),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // A loaded machine takes longer to show what a click did; what never comes still fails.
          expect: { poll: { timeout: 20_000 } },
          globalSetup: ['tests/e2e/build-renderer.ts'],
        },
      },
    ],
  },
});
