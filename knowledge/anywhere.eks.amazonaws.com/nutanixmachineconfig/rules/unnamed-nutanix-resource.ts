import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, isWritten, itemsAt, textAt } from '../../shared/read.js';

export const unnamedNutanixResource: Rule = {
  id: 'unnamed-nutanix-resource',
  severity: 'error',
  summary: 'A thing of Prism Central is identified by a value that is not written.',
  why: '`type` says which of the values beside it counts: `name` or `uuid`, for a GPU `name` or `deviceID`. That one has to be there.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/nutanixmachineconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/'],
  upstream: ['missing cluster name', 'missing subnet UUID'],
  covers: ['EA148', 'EA158'],
  examples: [
    { title: 'The other value', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        spec:
          subnet:
            type: uuid
      #           ^^^^ With type uuid, uuid has to be set
            name: vlan-7` },
    { title: 'By name', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        spec:
          subnet: { type: name, name: vlan-7 }` },
  ],
  *check(resource) {
    const spec = field(resource.root, 'spec');
    const own = ['cluster', 'image', 'subnet', 'project'].flatMap((it) => field(spec, it) ?? []);
    const domains = itemsAt(spec, 'failureDomains').flatMap((it) => [...(field(it, 'cluster') ? [field(it, 'cluster')!] : []), ...itemsAt(it, 'subnets')]);
    for (const identifier of [...own, ...domains, ...itemsAt(spec, 'gpus')]) {
      const [type, name] = [field(identifier, 'type'), textAt(identifier, 'type')];
      if (!type || !name || !['name', 'uuid', 'deviceID'].includes(name) || identifier.type !== 'map' || mayHaveMore(resource, identifier)) continue;
      const value = at(identifier, name);
      if (!value || (!value.unknown && !isWritten(value) && name !== 'deviceID')) yield { span: type.span, message: say`With type ${name}, ${name} has to be set`, missing: true };
    }
  },
};
