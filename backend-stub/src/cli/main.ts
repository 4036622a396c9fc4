import { enableCompileCache } from 'node:module';

// A second call of the command line need not compile what the first one did.
enableCompileCache();
const { systemClock } = await import('../clock.ts');
const { readSettings } = await import('../settings.ts');
const { run } = await import('./run.ts');

process.exitCode = await run(
  process.argv.slice(2),
  () => ({ settings: readSettings(process.env), clock: systemClock }),
  { say: (line) => console.log(line), complain: (line) => console.error(line) },
);
