const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The origin at which who asks reaches us. It is the public one, whatever a client calls us by; only
 * at the server's own machine, where there is no other, it is the name and port that were used.
 */
export const ownOrigin = (publicUrl: string, host = ''): string =>
  isLoopback.test(new URL(publicUrl).host) && isLoopback.test(host) ? `http://${host}` : publicUrl;
