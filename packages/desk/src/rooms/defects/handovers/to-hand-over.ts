import type { DefectHandover, DefectSettings, StaffDefectLine } from '@klocket/contract';

/** What can be handed over to a receiver: reviewed, and not with them already, nor on its way there. */
export const toHandOver = (
  lines: readonly StaffDefectLine[],
  receiver: string,
): StaffDefectLine[] =>
  lines.filter(
    ({ review, handovers }) =>
      review === 'published' &&
      !handovers.some((one) => one.receiver.id === receiver && isWithThem(one)),
  );

const isWithThem = ({ state, onWay = false }: DefectHandover) =>
  onWay || (state !== 'to-send' && state !== 'failed');

/** Those that wait to be sent there, and those whose category says that it is theirs. */
export function proposed(
  receiver: string,
  { categories }: DefectSettings,
  lines: readonly StaffDefectLine[],
): string[] {
  const own = new Set(
    categories.filter(({ receivers }) => receivers.includes(receiver)).map(({ id }) => id),
  );
  return toHandOver(lines, receiver)
    .filter(({ category, handovers }) =>
      handovers.length > 0
        ? handovers.some((one) => one.receiver.id === receiver)
        : own.has(category.id),
    )
    .map(({ id }) => id);
}
