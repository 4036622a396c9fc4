import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** What a process has used so far, as Linux tells it. */
export interface ProcessUse {
  /** Megabytes (of 1,048,576 bytes) in memory now, and at the most. */
  resident: number;
  peak: number;
  /** Milliseconds that processors worked for all its threads. */
  processorMs: number;
}

/** Reads what another process uses. */
export function useOf(id: number): ProcessUse {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
  // After the name in brackets, which may hold spaces, the first field is the third.
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return {
    resident: megabytes('VmRSS'),
    peak: megabytes('VmHWM'),
    processorMs: (ticks / ticksPerSecond) * 1000,
  };
}
