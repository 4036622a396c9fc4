import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-type.ts';
import { demoSignInRoutes } from './demo-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { meRoutes } from './me-routes.ts';

/** How staff get in and out, and what they see of themselves. */
export function staffRoutes(app: App, deps: Deps) {
  signInRoutes(app, deps);
  passkeyRoutes(app, deps);
  meRoutes(app, deps);
  demoSignInRoutes(app, deps);
}
