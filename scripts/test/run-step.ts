import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { addCounts, countsVariable, noCounts, readCounts, type Counts } from './counts.ts';
import type { Step } from './steps.ts';

/** How a step went. */
export interface StepResult {
  name: string;
  ok: boolean;
  counts: Counts;
  /** All that its commands printed. */
  output: string;
  seconds: number;
}

const minutesAllowed = 30;

/** Runs the commands of one step and counts their tests. */
export async function runStep(step: Step, environment: NodeJS.ProcessEnv): Promise<StepResult> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'klocket-test-'));
  const result: StepResult = {
    name: step.name,
    ok: true,
    counts: noCounts,
    output: '',
    seconds: 0,
  };
  for (const [index, command] of step.commands.entries()) {
    const file = join(folder, `${index}.json`);
    const { ok, output } = await run(command, { ...environment, [countsVariable]: file });
    result.output += output;
    result.ok &&= ok;
    result.counts = addCounts(result.counts, readCounts(file) ?? noCounts);
  }
  rmSync(folder, { recursive: true, force: true });
  if (result.counts.failed > 0) result.ok = false;
  // A step that fails without a failing test (a type error, a crash) is one failure.
  if (!result.ok && result.counts.failed === 0) result.counts = { ...result.counts, failed: 1 };
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

async function run([command = '', ...args]: string[], env: NodeJS.ProcessEnv) {
  let output = '';
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutesAllowed * 60_000,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  child.on('error', (error) => (output += `${error.message}\n`));
  const [code, signal] = await once(child, 'close').catch(() => [1, null]);
  if (signal) output += `Ended by ${signal}; a step may take ${minutesAllowed} minutes.\n`;
  return { ok: code === 0, output };
}
