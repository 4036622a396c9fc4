import './define-goal.ts';
import './define-goals.ts';
import './define-pulse.ts';
