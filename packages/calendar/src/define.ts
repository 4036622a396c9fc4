import './define-activity.ts';
import './define-calendar.ts';
import './define-houses.ts';
