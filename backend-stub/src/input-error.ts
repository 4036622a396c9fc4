/**
 * Something handed in cannot be kept as it is. The code is stable and meant for programs; the
 * pointer (RFC 6901) says where in the source form it stands.
 */
export class InputError extends Error {
  readonly code: string;
  readonly pointer: string;
  readonly params: Record<string, unknown>;

  constructor(code: string, pointer: string, params: Record<string, unknown> = {}) {
    super(`${code} at ${pointer || '/'}`);
    this.name = 'InputError';
    this.code = code;
    this.pointer = pointer;
    this.params = params;
  }
}
