/** Where a sandboxed frame of ours renews what it proves itself with. */
export const formTokensPath = () => '/api/v1/form-tokens';
