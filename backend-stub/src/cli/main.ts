import { systemClock } from '../clock.ts';
import { readSettings } from '../settings.ts';
import { run } from './run.ts';

process.exitCode = await run(
  process.argv.slice(2),
  () => ({ settings: readSettings(process.env), clock: systemClock }),
  { say: (line) => console.log(line), complain: (line) => console.error(line) },
);
