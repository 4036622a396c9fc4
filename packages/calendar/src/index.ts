export * from './calendar/klocket-calendar.ts';
export * from './calendar/more/occurrence-opened-event.ts';
export * from './klocket-activity.ts';
export * from './klocket-houses.ts';
