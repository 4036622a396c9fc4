export * from './calendar.ts';
export * from './defects.ts';
export * from './goals.ts';
export * from './signup.ts';
export * from './site.ts';
