import { msg } from '@klocket/core';

/** Said when somebody has made a passkey. */
export const passkeyReady = () =>
  msg('Klart. Nästa gång loggar du in med din passkey.', { id: 'desk-passkey-ready' });
