export * from './klocket-defect-report.ts';
export * from './list/klocket-defect-list.ts';
export * from './mine/klocket-my-defect.ts';
export * from './mine/klocket-my-handover.ts';
export * from './walk/klocket-safety-walk.ts';
