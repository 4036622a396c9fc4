import type { StaffDefectLine } from '@klocket/contract';

/** What can be handed over to a receiver: reviewed, and not with them already. */
export const toHandOver = (
  lines: readonly StaffDefectLine[],
  receiver: string,
): StaffDefectLine[] =>
  lines.filter(
    ({ review, handovers }) =>
      review === 'published' &&
      !handovers.some(
        (one) => one.receiver.id === receiver && one.state !== 'to-send' && one.state !== 'failed',
      ),
  );
