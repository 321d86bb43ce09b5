export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string | undefined;
  readonly folder: string;
}
export function shippedPackages(): Promise<readonly Shipped[]>;
export function isAllowed(licence: string): boolean;
export function notices(packages: readonly Shipped[]): string;
