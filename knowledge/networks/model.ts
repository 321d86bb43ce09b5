import type { Cidr } from '../../engine/kit.js';
import type { Document, Node, Resource } from '../../engine/model.js';

/** Whose addresses a range holds. */
export type Role = 'vpc' | 'service' | 'nodes' | 'pods';

/** One range of a cluster's networks. */
export interface Range {
  readonly role: Role;
  readonly text: string;
  /** Undefined where the text is no range. */
  readonly cidr: Cidr | undefined;
  /** Where it is written; undefined for what is taken when nobody writes one. */
  readonly node: Node | undefined;
  readonly document: Document;
}

/** The ranges of one role. */
export interface Ranges {
  readonly all: readonly Range[];
  /** False where some stand elsewhere or are unknown: then nothing follows from what is missing. */
  readonly complete: boolean;
  /** The list as it is written. */
  readonly node: Node | undefined;
}

/** A yes or no of a cluster: as it is written, or what absence means; undefined where nobody can tell. */
export interface Setting<T> {
  readonly value: T | undefined;
  readonly node: Node | undefined;
}

/** What a cluster's networks are, wherever they are written. */
export interface Cluster {
  readonly by: 'eksctl' | 'CloudFormation' | 'Terraform';
  readonly name: string | undefined;
  readonly resource: Resource;
  /** The object that holds the cluster's settings. */
  readonly settings: Node;
  /** `remoteNetworkConfig`, as far as it is written out: only clusters with hybrid nodes have it. */
  readonly remote: Node | undefined;
  /** Also where it comes from a placeholder or a function. */
  readonly mayBeHybrid: boolean;
  readonly nodes: Ranges;
  readonly pods: Ranges;
  readonly vpc: Ranges;
  readonly service: Ranges;
  readonly ipFamily: Setting<string>;
  readonly authenticationMode: Setting<string>;
  readonly publicAccess: Setting<boolean>;
  readonly privateAccess: Setting<boolean>;
  readonly addons: readonly Addon[];
}

/** An add-on of EKS whose version somebody has chosen. */
export interface Addon {
  readonly name: string;
  readonly version: Node;
}

/** Addresses that a network plugin hands to pods of hybrid nodes. */
export interface PodPool {
  readonly by: 'Cilium' | 'Calico';
  readonly range: Range;
}
