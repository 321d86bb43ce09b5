declare const NODEWISE_VERSION: string | undefined;

/** The version of package.json, which the build writes into the bundle. */
export const version = typeof NODEWISE_VERSION === 'string' ? NODEWISE_VERSION : '0.0.0-source';
