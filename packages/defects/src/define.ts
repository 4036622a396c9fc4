import './define-list.ts';
import './define-my-defect.ts';
import './define-my-handover.ts';
import './define-report.ts';
import './define-safety-walk.ts';
