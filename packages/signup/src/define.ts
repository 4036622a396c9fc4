import './define-signup.ts';
