export interface Item {
  day: string;
  startsAt: string;
  startTime: string;
  endTime: string;
  title: string;
  summary?: string;
  url: string;
  house?: { name: string };
}

export function groupByDay(items: Item[]) {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const day = days.get(item.day);
    if (day) day.push(item);
    else days.set(item.day, [item]);
  }
  return [...days];
}

const format = new Intl.DateTimeFormat('sv', { weekday: 'long', day: 'numeric', month: 'long' });

export const titleOf = (day: string) => format.format(new Date(`${day}T12:00`));
