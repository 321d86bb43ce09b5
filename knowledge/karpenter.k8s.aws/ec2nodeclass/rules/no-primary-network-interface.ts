import { mayHaveMore, numberOf, say, select, stringOf } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const noPrimaryNetworkInterface: Rule = {
  id: 'no-primary-network-interface',
  severity: 'error',
  summary: 'None of the network interfaces is the primary one.',
  why: 'An instance starts with the interface of type `interface` at device 0 of card 0, so a list of your own has to hold it.',
  sources: [crd, 'https://karpenter.sh/docs/concepts/nodeclasses/#specnetworkinterfaces'],
  upstream: ["networkInterfaces must include a primary interface with interfaceType='interface'"],
  covers: ['KNC035'],
  examples: [
    { title: 'Only EFA', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          networkInterfaces:
      #   ^^^^^^^^^^^^^^^^^ The primary interface is missing here: networkCardIndex 0, deviceIndex 0, interfaceType interface
            - { networkCardIndex: 1, deviceIndex: 1, interfaceType: efa-only }` },
    { title: 'With the primary one', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          networkInterfaces:
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: interface }
            - { networkCardIndex: 1, deviceIndex: 1, interfaceType: efa-only }` },
  ],
  mentions: ['networkInterfaces'],
  *check(resource) {
    for (const list of select(resource.root, 'spec.networkInterfaces')) {
      const items = list.items();
      if (items.length === 0 || items.some((it) => isUnsure(it) || isPrimary(it)) || mayHaveMore(resource, list)) continue;
      yield {
        span: list.key ?? list.span,
        message: say`The primary interface is missing here: networkCardIndex 0, deviceIndex 0, interfaceType interface`,
        missing: true,
      };
    }
  },
};

function isPrimary(it: Node): boolean {
  return numberOf(it.get('networkCardIndex')) === 0 && numberOf(it.get('deviceIndex')) === 0 && stringOf(it.get('interfaceType')) === 'interface';
}

/** A placeholder, or an entry that is not finished: what is missing in it is reported already. */
function isUnsure(it: Node): boolean {
  return it.type !== 'map' || ['networkCardIndex', 'deviceIndex', 'interfaceType'].some((field) => it.get(field)?.value === undefined);
}
