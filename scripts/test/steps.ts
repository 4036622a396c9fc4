import { globSync } from 'node:fs';
import { root } from '../root.ts';

/** One part of `npm test`. */
export interface Step {
  /** What one types after `npm test --` to run it alone. */
  name: string;
  /** Run one after the other; the step fails when one of them does, but all of them run. */
  commands: string[][];
  /** Steps that must have ended before. */
  after?: string[];
  /** What has to be there before the step starts. */
  needs?: ('browser' | 'postgres')[];
  /** Wants the machine for itself, so that slowness of a neighbour is not taken for a fault. */
  alone?: boolean;
}

const npm = (script: string) => ['npm', 'run', '--silent', script];

interface NodeTests {
  /** They open no browser, server or database. */
  leavesNothing?: boolean;
  /** All of them share a process. */
  together?: boolean;
  /** So many files at once. Two by default: a file waits for a database, a server or a browser half its time. */
  atOnce?: number;
}

const nodeTests = (files: string[], { leavesNothing, together, atOnce = 2 }: NodeTests = {}) => [
  process.execPath,
  '--test',
  '--conditions=development',
  // Only what hangs takes so long, also on a machine that is four times slower than another.
  '--test-timeout=600000',
  together ? '--test-isolation=none' : `--test-concurrency=${atOnce}`,
  // A suite whose beginning fails may leave a browser open, which nothing would ever close. What passed in the
  // moment before such an end is not always counted; what failed is.
  ...(leavesNothing ? [] : ['--test-force-exit']),
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./scripts/test/node-count-reporter.ts',
  '--test-reporter-destination=stderr',
  ...(together ? ['scripts/test/all-loaded.ts'] : []),
  ...files,
];

/** So many files that start apps share a process well: what it holds until the last has ended grows with each. */
const filesTogether = 24;

/** The backend's tests. Loading it and warming up costs more than most files of tests do, so they share it. */
const backendTests = () => {
  const files = globSync('backend-stub/src/**/*.test.ts', { cwd: root }).sort();
  return Array.from({ length: Math.ceil(files.length / filesTogether) }, (_, at) =>
    nodeTests(files.slice(at * filesTogether, (at + 1) * filesTogether), { together: true }),
  );
};

/** Everything `npm test` does, in the order in which it begins. */
export const steps: Step[] = [
  { name: 'build', commands: [npm('build')] },
  { name: 'types', commands: [npm('typecheck')] },
  // The longest of all: begun first, it ends with the others.
  {
    name: 'backend',
    commands: backendTests(),
    after: ['build'],
    needs: ['postgres'],
  },
  { name: 'lint', commands: [npm('lint')] },
  {
    name: 'unit',
    commands: [
      nodeTests(['scripts/**/*.test.ts', 'tests/tree/*.test.ts'], { leavesNothing: true }),
    ],
  },
  { name: 'components', commands: [['wtr']], needs: ['browser'] },
  {
    name: 'stories',
    commands: [npm('build-storybook'), nodeTests(['tests/stories/*.test.ts'])],
    needs: ['browser'],
  },
  {
    name: 'e2e',
    commands: [nodeTests(['tests/e2e/*.test.ts'], { atOnce: 3 })],
    after: ['build'],
    needs: ['browser'],
    alone: true,
  },
];

/** The steps named, with what they stand on; all of them when none is named. */
export function selectSteps(names: string[]): Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    const known = steps.map((step) => step.name).join(', ');
    throw new Error(`There is no step "${unknown}". There are: ${known}.`);
  }
  if (names.length === 0) return steps;
  const wanted = new Set(names);
  for (const step of steps.toReversed()) {
    if (wanted.has(step.name)) step.after?.forEach((name) => wanted.add(name));
  }
  return steps.filter((step) => wanted.has(step.name));
}
