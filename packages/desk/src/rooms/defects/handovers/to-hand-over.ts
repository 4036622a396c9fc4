import type { DefectHandover, StaffDefectLine } from '@klocket/contract';

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
