import './define-list.ts';
import './define-report.ts';
