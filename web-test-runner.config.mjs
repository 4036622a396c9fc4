import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserFlags, requireBrowser } from './scripts/browser.ts';
import { countReporter } from './scripts/test/wtr-count-reporter.ts';

export default {
  files: 'packages/*/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    // Without the tsconfig the decorators would reach the browser as they stand, and it refuses them.
    esbuildPlugin({ ts: true, tsconfig: join(import.meta.dirname, 'tsconfig.base.json') }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: requireBrowser(), args: browserFlags },
      createBrowserContext: ({ browser }) =>
        browser.newContext({
          locale: 'sv-SE',
          timezoneId: 'Europe/Stockholm',
          // What fades in has no contrast yet, and axe looks whenever it comes.
          reducedMotion: 'reduce',
        }),
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter(),
  ],
  testFramework: { config: { timeout: 60_000 } },
  coverageConfig: { include: ['packages/*/src/**'], reporters: ['lcovonly', 'text-summary'] },
};
