export * from './klocket-defect-report.ts';
