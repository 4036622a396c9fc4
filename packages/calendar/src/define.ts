import './define-calendar.ts';
