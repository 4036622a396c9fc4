import './define-kiosk.ts';
