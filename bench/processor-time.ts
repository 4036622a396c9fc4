import { readFileSync } from 'node:fs';

/**
 * Milliseconds that the processor has worked for us and for other processes of the same question, such as
 * those of a database; what a machine does beside that does not count. Undefined where only Linux tells.
 */
export function processorMs(others: readonly number[] = []): number | undefined {
  const { user, system } = process.cpuUsage();
  let nanoseconds = 0;
  try {
    for (const id of others) {
      nanoseconds += Number(readFileSync(`/proc/${id}/schedstat`, 'utf8').split(' ')[0]);
    }
  } catch {
    return undefined;
  }
  return (user + system) / 1000 + nanoseconds / 1e6;
}
