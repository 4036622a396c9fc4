// `npm test`: every check of the tree, the ones that allow it side by side. `npm test -- backend e2e` runs these steps only.
import { availableParallelism } from 'node:os';
import { installBrowser } from './test/install-browser.ts';
import { compileCache } from './root.ts';
import { addCounts, noCounts } from './test/counts.ts';
import { startPostgres, type PostgresServer } from './test/postgres.ts';
import { runStep, type StepResult } from './test/run-step.ts';
import { schedule } from './test/schedule.ts';
import { selectSteps, type Step } from './test/steps.ts';

const lanes = Math.min(2, availableParallelism());
const results: StepResult[] = [];
let postgres: PostgresServer | undefined;

try {
  await runAll(selectSteps(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function runAll(steps: Step[]) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void giveUp());
  if (steps.some((step) => step.needs?.includes('browser'))) installBrowser();
  if (steps.some((step) => step.needs?.includes('postgres'))) postgres = await startPostgres();
  try {
    await schedule(steps, lanes, async (step) => {
      const result = await runStep(step, environment());
      results.push(result);
      report(result);
    });
  } finally {
    await postgres?.stop();
  }
  const { passed, failed } = results.map((result) => result.counts).reduce(addCounts, noCounts);
  const broken = results.filter((result) => !result.ok).map((result) => result.name);
  if (broken.length > 0) console.log(`\nNot in order: ${broken.join(', ')}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(postgres && { KLOCKET_TEST_POSTGRES: postgres.url }),
    NODE_COMPILE_CACHE: compileCache,
    NO_COLOR: '1',
  };
}

/** One line for a step that is in order; everything it said for one that is not. */
function report({ name, ok, counts, output, seconds }: StepResult) {
  const { passed, failed, skipped } = counts;
  const said = [
    passed + failed > 0 ? `${passed} passed` : '',
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
  ];
  const figures = said.filter(Boolean).join(', ');
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(12)}${figures.padEnd(28)}${seconds.toFixed(1)} s`);
}

async function giveUp() {
  await postgres?.stop();
  process.exit(130);
}
