import { KlocketSignup as SignupElement } from '@klocket/signup';
import '@klocket/signup/define-signup';
import { createComponent } from '@lit/react';
import * as react from 'react';

/** Signing up for an occurrence or a whole activity. */
export const KlocketSignup = createComponent({
  react,
  tagName: 'klocket-signup',
  elementClass: SignupElement,
});
