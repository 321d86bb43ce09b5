import { describe, expect, it } from 'vitest';
import type { Kind, Schema } from '../../../engine/model.js';
import { schemaAt } from '../../../engine/schema/path.js';
import { pathsOf } from '../../../engine/schema/paths.js';
import { catalog } from '../../../knowledge/catalog.js';
import { amiNodeConfig, hybridNodeConfig, nodeConfig } from '../../../knowledge/node.eks.aws/nodeconfig/index.js';
import { world } from '../../support/world.js';

function kindOf(spec: string): Kind | undefined {
  const { snapshot, uri } = world(catalog, `apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n${spec}`);
  return snapshot.documents(uri).flatMap(({ document }) => snapshot.resources(document))[0]?.kind;
}

describe('a NodeConfig', () => {
  it('is for hybrid nodes when it has `hybrid`, whatever else it has', () => {
    expect(kindOf('spec:\n  hybrid: {}\n  featureGates: {}')).toBe(hybridNodeConfig);
  });

  it('is for hybrid nodes when it names a Region', () => {
    expect(kindOf('spec:\n  cluster:\n    region: eu-west-1')).toBe(hybridNodeConfig);
  });

  it('is for hybrid nodes in whatever case `hybrid` is written, because their reader ignores it', () => {
    expect(kindOf('spec:\n  Hybrid: {}')).toBe(hybridNodeConfig);
  });

  it.each([
    'featureGates: {}',
    'containerd: { baseRuntimeSpec: {} }',
    'kubelet: { maxPodsExpression: max_pods }',
    'instance: { environment: {} }',
    'instance: { network: {} }',
    'instance: { localStorage: { mountPath: /data } }',
    'instance: { localStorage: { disabledMounts: [] } }',
    'instance: { localStorage: { strategy: RAID10 } }',
  ])('is for the EKS AMIs when it has a field that only they read: %s', (field) => {
    expect(kindOf(`spec:\n  ${field}\n  cluster: { region: eu-west-1 }`)).toBe(amiNodeConfig);
  });

  it.each(['spec:\n  cluster:\n    name: a', 'spec:\n  instance: { localStorage: { strategy: RAID0 } }', 'spec:', ''])(
    'may be for either when it does not say: %j', (spec) => {
      expect(kindOf(spec)).toBe(nodeConfig);
    });
});

describe('the schema for either', () => {
  it('has every field of both, and nothing else', () => {
    const both = [hybridNodeConfig, amiNodeConfig].flatMap(({ schema }) => pathsOf(schema));
    expect(new Set(pathsOf(nodeConfig.schema))).toEqual(new Set(both));
  });

  it('needs no choice, because both agree on the type of every shared field', () => {
    const typeAt = ({ schema }: Kind, path: string): Schema['type'] => schemaAt(schema, path)?.type;
    const shared = pathsOf(hybridNodeConfig.schema).filter((path) => schemaAt(amiNodeConfig.schema, path));
    expect(shared.length).toBeGreaterThan(20);
    expect(shared.filter((path) => typeAt(hybridNodeConfig, path) !== typeAt(amiNodeConfig, path))).toEqual([]);
  });
});
