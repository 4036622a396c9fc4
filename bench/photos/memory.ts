import { readFileSync } from 'node:fs';

const everyMs = 10;

/** Watches how much memory a process and its children take; `peakMb` is the most since it began. */
export function watchMemory(pid: number) {
  const before = residentMb(pid);
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, residentMb(pid))), everyMs);
  return {
    /** Stops, and tells by how much it rose. */
    stop() {
      clearInterval(timer);
      return peak - before;
    },
  };
}

/** Memory of a process and all that it has started; what it shares with others counts in part. */
function residentMb(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return children
      .filter(Boolean)
      .reduce((sum, child) => sum + residentMb(Number(child)), Number(kilobytes) / 1024);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
