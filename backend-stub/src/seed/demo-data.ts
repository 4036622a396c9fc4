import type { ActivitySource, DistrictSource } from '@klocket/contract';
import { seedContext } from './context.ts';
import { exempelby, exempelbyActivities } from './exempelby/index.ts';
import { recordedEvents } from './klocket/dated/index.ts';
import { klocket } from './klocket/district.ts';
import { weeklyProgramme } from './klocket/weekly/index.ts';

/** A district of the demo with all that goes on there. */
export interface DemoDistrict {
  district: DistrictSource;
  activities: ActivitySource[];
}

/** The demo as it looks on a day, for a server on a port. */
export function demoData(today: string, port: number): DemoDistrict[] {
  const context = seedContext(today, `http://localhost:${port}`);
  return [
    {
      district: klocket(context, port),
      activities: [...weeklyProgramme(context), ...recordedEvents(context)],
    },
    { district: exempelby(context), activities: exempelbyActivities(context) },
  ];
}
