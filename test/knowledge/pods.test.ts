import { describe, expect, it } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { locate, momentOf } from '../../engine/features/locate.js';
import { textOf } from '../../engine/say.js';
import { catalog } from '../../knowledge/catalog.js';
import { world } from '../support/world.js';

const deployment = (rest: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
${rest.replace(/^/gm, '    ')}
`;

function offered(fixture: string): readonly string[] {
  const { workspace, cursor } = world(catalog, fixture);
  return completion(workspace.snapshot(), cursor).items.map((it) => it.label);
}

function explained(fixture: string): string | undefined {
  const { workspace, cursor } = world(catalog, fixture);
  const snapshot = workspace.snapshot();
  const located = locate(snapshot, cursor)!;
  const domain = located.resource.kind.domains.find((one) => one.path === located.docsPath && one.of === 'value');
  return domain?.explain?.(String(located.node.value), momentOf(located, snapshot));
}

function complaints(fixture: string): readonly string[] {
  const { workspace, cursor } = world(catalog, `${fixture}<|>`);
  return diagnostics(workspace.snapshot(), { uri: cursor.uri }).map((it) => `${it.severity} ${it.rule}: ${textOf(it.message)}`);
}

describe('workloads that speak of nodes', () => {
  it('are offered keys and values of labels in node affinity', () => {
    const affinity = (condition: string) => deployment(`spec:
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions:
${condition.replace(/^/gm, '              ')}`);
    expect(offered(affinity('- key: karpenter.sh/<|>'))).toContain('karpenter.sh/capacity-type');
    expect(offered(affinity('- key: karpenter.sh/capacity-type\n  operator: In\n  values: [spot, <|>]'))).toEqual(['on-demand', 'reserved']);
    expect(offered(affinity('- key: karpenter.sh/capacity-type\n  operator: <|>'))).toEqual(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
  });

  it('are offered the labels that Karpenter can spread over', () => {
    const keys = offered(deployment('spec:\n  nodeSelector: { karpenter.sh/nodepool: default }\n  topologySpreadConstraints:\n    - topologyKey: <|>'));
    expect(keys).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname', 'karpenter.sh/capacity-type']);
  });

  it('are offered the annotation that protects their pods, on the pods', () => {
    expect(offered(deployment('metadata:\n  annotations:\n    karpenter.sh/<|>'))).toEqual(['karpenter.sh/do-not-disrupt']);
    expect(explained(deployment('metadata:\n  annotations:\n    karpenter.sh/do-not-disrupt: 1<|>h30m'))).toContain('for 1 hour 30 minutes');
  });

  it('are offered the taints that guides use', () => {
    expect(offered(deployment('spec:\n  nodeSelector: { karpenter.sh/nodepool: default }\n  tolerations:\n    - key: <|>'))).toContain('CriticalAddonsOnly');
  });

  it('are refused with an operator of pools, or a value that is no text', () => {
    const found = complaints(deployment(`metadata:
  annotations:
    karpenter.sh/do-not-disrupt: true
spec:
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions:
              - { key: karpenter.k8s.aws/instance-cpu, operator: Gte, values: ["4"] }`));
    expect(found).toEqual([
      'error wrong-type: true (a boolean) is not a string',
      'error value-not-allowed: Gte is not allowed here; it has to be In, NotIn, Exists, DoesNotExist, Gt or Lt',
    ]);
  });

  it('without a word of Karpenter or EKS get no findings at all', () => {
    expect(complaints(deployment('metadata:\n  annotations: { a: true }\nspec:\n  nodeSelector: { kubernetes.io/arch: x86_64 }'))).toEqual([]);
  });
});
