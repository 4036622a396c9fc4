export * from './samples/activities.ts';
export * from './samples/api.ts';
export * from './samples/houses.ts';
