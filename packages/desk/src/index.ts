export * from './address-bar.ts';
export * from './klocket-desk.ts';
export type * from './place.ts';
export * from './staff-api.ts';
