import { say } from '../../../engine/kit.js';

/** Headings of the comparison; every option has a cell for each. */
export const rows = Object.freeze({
  controlPlane: say`Control plane`,
  dataPlane: say`Nodes`,
  connectivity: say`Link to AWS`,
  patches: say`Who patches`,
  os: say`Operating systems`,
  limits: say`Limits`,
  cost: say`What it costs`,
});

/** A cell for every row. */
export type Profile = Readonly<Record<keyof typeof rows, ReturnType<typeof say>>>;
