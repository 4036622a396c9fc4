import type { Defect } from '@klocket/contract';

/** What there is, receiver by receiver; what has several stands with each, what has none at the end. */
export function byReceiver<One extends { defect: Defect }>(
  all: readonly One[],
): { receiver?: string; seen: One[] }[] {
  const receivers = new Map(
    all.flatMap(({ defect }) => defect.receivers.map(({ id, name }) => [id, name] as const)),
  );
  const has = ({ defect }: One, id: string) => defect.receivers.some((one) => one.id === id);
  const groups = [...receivers].map(([id, receiver]) => ({
    receiver,
    seen: all.filter((one) => has(one, id)),
  }));
  const nobodys = all.filter(({ defect }) => defect.receivers.length === 0);
  return nobodys.length > 0 ? [...groups, { seen: nobodys }] : groups;
}
