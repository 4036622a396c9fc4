// Made by `npm run localize` from packages/core/xliff/ar.xlf.

export const templates = {

};
