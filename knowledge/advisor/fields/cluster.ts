/** Fields that most scaffolds ask: they have the same ids everywhere, so an answer stays when another option is looked at. */
import { say } from '../../../engine/kit.js';
import type { Choice, Field, Given } from '../../../engine/advisor/model.js';
import { clusterName, region } from '../checks.js';
import { regions } from '../../shared/regions.js';

/** Names of clusters that the workspace already has, to be offered. */
export function clustersOf({ world }: Given): readonly string[] {
  const all = [...world.named('eksctl.io', 'ClusterConfig'), ...world.named('anywhere.eks.amazonaws.com', 'Cluster')];
  return [...new Set(all.map((it) => it.name).filter((it) => it !== ''))];
}

export const nameField: Field = {
  id: 'name',
  group: 'cluster',
  ask: say`Name of the cluster`,
  help: say`Letters, digits, - and _. Files and AWS resources are named after it.`,
  type: 'text',
  suggestions: clustersOf,
  usual: () => 'plant',
  check: clusterName,
  examples: ['seoul-edge', 'a1'],
  wrong: ['-plant', 'my cluster', 'ümlaut', 'a'.repeat(101)],
};

export const regionField: Field = {
  id: 'region',
  group: 'cluster',
  ask: say`AWS Region`,
  help: say`Where the control plane runs, or where credentials and support come from.`,
  type: 'text',
  suggestions: () => regions.map((it) => it.code),
  usual: () => 'ap-northeast-2',
  check: region,
  examples: ['eu-central-1', 'us-east-1'],
  wrong: ['ap-northeast-9', 'seoul', 'us-east-1a'],
};

/**
 * Versions of Kubernetes in standard support of EKS that eksctl knows.
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html,
 * https://docs.aws.amazon.com/eks/latest/eksctl/ (0.231: default 1.34).
 */
export const eksVersions: readonly string[] = Object.freeze(['1.35', '1.34', '1.33']);

export const versionField: Field = {
  id: 'version',
  group: 'cluster',
  ask: say`Kubernetes version`,
  type: 'choice',
  choices: () => plainChoices(eksVersions),
  usual: () => '1.34',
  examples: ['1.35', '1.33'],
};

/** Choices that need no words of their own: versions, sizes. */
export function plainChoices(values: readonly string[]): readonly Choice[] {
  return values.map((it) => ({ id: it, label: say`${it}` }));
}

/** A yes or no. */
export function flagField(field: Omit<Field, 'type' | 'choices' | 'usual'> & { readonly usual?: 'yes' | 'no' }): Field {
  const { usual = 'no', ...rest } = field;
  return { ...rest, type: 'flag', choices: () => yesNo, usual: () => usual, examples: ['yes', 'no'] };
}

const yesNo: readonly Choice[] = Object.freeze([{ id: 'yes', label: say`Yes` }, { id: 'no', label: say`No` }]);
