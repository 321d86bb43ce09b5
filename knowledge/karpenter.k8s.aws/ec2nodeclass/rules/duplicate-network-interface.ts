import { mayHaveMore, numberOf, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Message, Node, Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const duplicateNetworkInterface: Rule = {
  id: 'duplicate-network-interface',
  severity: 'error',
  summary: 'Two network interfaces take the same place.',
  why: 'Each device of a network card can hold one interface, and each card one that is `efa-only`.',
  sources: [crd, 'https://karpenter.sh/docs/concepts/nodeclasses/#specnetworkinterfaces'],
  upstream: ['networkInterfaces must not have duplicate networkCardIndex and deviceIndex pairs, and can have at most one efa device per network card'],
  examples: [
    { title: 'The same device', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          networkInterfaces:
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: interface }
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: efa-only }
      #         ^^^^^^^^^^^^^^^^ Device 0 of network card 0 is taken already` },
    { title: 'Two EFA on a card', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          networkInterfaces:
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: interface }
            - { networkCardIndex: 1, deviceIndex: 1, interfaceType: efa-only }
            - { networkCardIndex: 1, deviceIndex: 2, interfaceType: efa-only }
      #         ^^^^^^^^^^^^^^^^ Network card 1 has an efa-only interface already` },
    { title: 'Each at its place', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          networkInterfaces:
            - { networkCardIndex: 0, deviceIndex: 0, interfaceType: interface }
            - { networkCardIndex: 0, deviceIndex: 1, interfaceType: efa-only }` },
  ],
  mentions: ['networkInterfaces'],
  *check(resource) {
    for (const list of select(resource.root, 'spec.networkInterfaces')) if (!mayHaveMore(resource, list)) yield* judge(list);
  },
};

function* judge(list: Node): Iterable<Finding> {
  const taken = new Map<string, Node>();
  for (const it of list.items()) {
    const [card, device] = [numberOf(it.get('networkCardIndex')), numberOf(it.get('deviceIndex'))];
    if (card === undefined) continue;
    const place = device === undefined ? undefined : taken.get(`${card} ${device}`);
    const efa = stringOf(it.get('interfaceType')) === 'efa-only';
    if (place) yield finding(it, place, say`Device ${device!} of network card ${card} is taken already`);
    else if (efa && taken.has(`efa ${card}`)) yield finding(it, taken.get(`efa ${card}`)!, say`Network card ${card} has an efa-only interface already`);
    if (device !== undefined) taken.set(`${card} ${device}`, it);
    if (efa) taken.set(`efa ${card}`, it);
  }
}

function finding(it: Node, first: Node, message: Message): Finding {
  return { span: it.get('networkCardIndex')!.key ?? it.span, message, related: [{ span: first.entries()[0]?.key ?? first.span, message: say`The first one stands here` }] };
}
