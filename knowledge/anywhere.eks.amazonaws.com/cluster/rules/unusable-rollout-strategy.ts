import { mayHaveMore, numberOf, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { at, field, providerOf, textAt, workerGroups, type Provider } from '../../shared/read.js';

export const unusableRolloutStrategy: Rule = {
  id: 'unusable-rollout-strategy',
  severity: 'error',
  summary: 'The way machines are replaced in an upgrade does not go with its numbers, the provider or the other machines.',
  why: '`InPlace` upgrades machines as they are: bare metal only, without `rollingUpdate` and without autoscaling. `RollingUpdate` of workers needs its numbers, of which one has to be above 0. Control plane and workers take the same way on bare metal. Nutanix has no strategies. (vSphere has `InPlace` behind a feature flag, so there it is a warning.)',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/nutanix/validator.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go'],
  upstream: ['maxSurge and maxUnavailable cannot both be 0', '\'InPlace\' upgrade rollout strategy type is only supported on Bare Metal', 'RollingUpdate field must be empty for \'InPlace\' upgrade rollout strategy type', 'Upgrade rollout strategy customization is not supported for nutanix provider'],
  covers: ['EA103', 'EA104', 'EA106', 'EA108', 'EA109', 'EA111', 'EA112', 'EA114'],
  examples: [
    { title: 'In place, with numbers, beside another way', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            upgradeRolloutStrategy:
              type: InPlace
              rollingUpdate:
      #       ^^^^^^^^^^^^^ rollingUpdate cannot be set with InPlace
                maxSurge: 1
          workerNodeGroupConfigurations:
            - name: md-0
              upgradeRolloutStrategy:
                type: RollingUpdate
      #               ^^^^^^^^^^^^^ On bare metal workers take the same way as the control plane, InPlace
                rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }` },
    { title: 'Nothing may move', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              upgradeRolloutStrategy:
                type: RollingUpdate
                rollingUpdate:
      #         ^^^^^^^^^^^^^ maxSurge and maxUnavailable cannot both be 0
                  maxSurge: 0
                  maxUnavailable: 0` },
    { title: 'A provider without strategies', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            upgradeRolloutStrategy:
      #     ^^^^^^^^^^^^^^^^^^^^^^ Nutanix has no upgradeRolloutStrategy
              type: RollingUpdate` },
    { title: 'One further machine', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              upgradeRolloutStrategy:
                type: RollingUpdate
                rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }` },
  ],
  *check(resource) {
    const provider = providerOf(resource.root);
    const controlPlane = field(at(resource.root, 'spec.controlPlaneConfiguration'), 'upgradeRolloutStrategy');
    if (controlPlane) yield* common(controlPlane, provider);
    for (const group of workerGroups(resource.root)) {
      const strategy = field(group, 'upgradeRolloutStrategy');
      if (!strategy) continue;
      yield* common(strategy, provider);
      yield* numbers(resource, strategy);
      yield* beside(group, strategy, provider === 'Tinkerbell' ? controlPlane : undefined);
    }
  },
};

function* common(strategy: Node, provider: Provider | undefined): Iterable<Finding> {
  if (provider === 'Nutanix') return strategy.key ? yield { span: strategy.key, message: say`Nutanix has no upgradeRolloutStrategy` } : undefined;
  const [type, rolling] = [field(strategy, 'type'), field(strategy, 'rollingUpdate')];
  if (type?.value !== 'InPlace') return;
  if (rolling?.key) yield { span: rolling.key, message: say`rollingUpdate cannot be set with InPlace` };
  if (provider === 'VSphere') yield { span: type.span, severity: 'warning', message: say`InPlace is behind a feature flag on vSphere, and refused without it` };
  else if (provider && provider !== 'Tinkerbell') yield { span: type.span, message: say`InPlace works on bare metal only` };
}

function* numbers(resource: Resource, strategy: Node): Iterable<Finding> {
  if (textAt(strategy, 'type') !== 'RollingUpdate' || strategy.type !== 'map') return;
  const rolling = field(strategy, 'rollingUpdate');
  if (!rolling) {
    if (!mayHaveMore(resource, strategy)) yield { span: field(strategy, 'type')?.span ?? placeOfAbsence(strategy), message: say`RollingUpdate of workers needs rollingUpdate with maxSurge and maxUnavailable`, missing: true };
    return;
  }
  if (rolling.type !== 'map' || mayHaveMore(resource, rolling)) return;
  const isZero = (name: string) => { const node = field(rolling, name); return node === undefined || numberOf(node) === 0; };
  if (isZero('maxSurge') && isZero('maxUnavailable')) yield { span: placeOfAbsence(rolling), message: say`maxSurge and maxUnavailable cannot both be 0` };
}

function* beside(group: Node, strategy: Node, controlPlane: Node | undefined): Iterable<Finding> {
  const [type, other] = [field(strategy, 'type'), textAt(controlPlane, 'type')];
  const own = textAt(strategy, 'type');
  if (type && own && other && own !== other) yield { span: type.span, message: say`On bare metal workers take the same way as the control plane, ${other}` };
  const scaling = field(group, 'autoscalingConfiguration');
  if (type && own === 'InPlace' && scaling) yield { span: type.span, message: say`InPlace does not go with autoscalingConfiguration` };
}
