import './define-report.ts';
