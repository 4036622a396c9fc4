export * from './samples/activities.ts';
export * from './samples/api.ts';
