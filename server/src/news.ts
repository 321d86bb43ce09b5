import type { Snapshot } from '../../engine/model.js';
import { crdPlaces, type CrdPlace } from '../../engine/workspace/configuration.js';

/** What `nodewise/status` carries, for a client that asked for it with `initializationOptions: { status: true }`. */
export interface Status {
  /** Kinds that CRDs taught, and the files they stand in. */
  readonly learned: readonly { readonly kind: string; readonly apiVersion: string; readonly uri: string }[];
  /** Where `.nodewise.yaml` files say that further CRDs are. */
  readonly crds: readonly CrdPlace[];
}

export interface News {
  /** Sends what is new since the last time, if anything. */
  tell(world: Snapshot): void;
}

export function createNews(send: (status: Status) => void): News {
  let last = JSON.stringify({ learned: [], crds: [] });
  return {
    tell(world) {
      const learned = world.learned.map(({ group, version, kind, uri }) => ({ kind, apiVersion: `${group}/${version}`, uri }));
      const status: Status = { learned, crds: crdPlaces(world) };
      const said = JSON.stringify(status);
      if (said === last) return;
      last = said;
      send(status);
    },
  };
}
