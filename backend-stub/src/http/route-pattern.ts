/**
 * The router's pattern of an address that the contract has built from the names of its parts, such as
 * `paths.activity(':district', ':id')`; what is encoded in an address is written out in a pattern.
 */
export const routePattern = (address: string) => decodeURIComponent(address);
