import type { Remark } from '../../import/reading.ts';
import type { ImportReport } from '../../import/take-in.ts';

const remarksShown = 200;

/** What an import did, in lines for the person who ran it. */
export function reportLines(report: ImportReport, dryRun: boolean): string[] {
  const { created, changed, unchanged, skipped, notes, ignored } = report;
  const others = Object.entries(ignored).map(([name, count]) => `${count} ${name}`);
  const counts =
    `${created.length} created, ${changed.length} changed, ` +
    `${unchanged} unchanged, ${skipped.length} skipped`;
  return [
    ...listed('Skipped', skipped),
    ...listed('Worth knowing', notes),
    ...(others.length > 0 ? [`Not events, and not looked at: ${others.join(', ')}.`] : []),
    dryRun ? `Would be ${counts}. Nothing was written.` : `${counts}.`,
  ];
}

function listed(heading: string, remarks: Remark[]) {
  if (remarks.length === 0) return [];
  const left = remarks.length - remarksShown;
  return [
    `${heading}:`,
    ...remarks
      .slice(0, remarksShown)
      .map(({ place, title, reason }) => `  ${place}${title ? ` "${title}"` : ''}: ${reason}`),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
}
