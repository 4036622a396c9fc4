import './define-my-signup.ts';
import './define-signup.ts';
