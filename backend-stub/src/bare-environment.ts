/**
 * All that a process is told which reads what strangers have sent: no secret, only where Node keeps what it
 * has compiled, where that is kept.
 */
export const bareEnvironment: NodeJS.ProcessEnv = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};
