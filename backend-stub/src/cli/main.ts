import { enableCompileCache } from 'node:module';

// A second call of the command line need not compile what the first one did.
enableCompileCache();
const { systemClock } = await import('../clock.ts');
const { unknownSettings } = await import('../setting-names.ts');
const { readSettings } = await import('../settings.ts');
const { run } = await import('./run.ts');

const voices = {
  say: (line: string) => console.log(line),
  complain: (line: string) => console.error(line),
};
unknownSettings(process.env).forEach(voices.complain);

process.exitCode = await run(
  process.argv.slice(2),
  () => ({ settings: readSettings(process.env), clock: systemClock }),
  voices,
);
