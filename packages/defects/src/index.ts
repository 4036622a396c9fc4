export * from './klocket-defect-report.ts';
export * from './list/klocket-defect-list.ts';
