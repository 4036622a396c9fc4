export * from './klocket-kiosk.ts';
