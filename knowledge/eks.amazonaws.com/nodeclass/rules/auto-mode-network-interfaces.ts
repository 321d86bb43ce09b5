import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModeNetworkInterfaces: Rule = {
  id: 'auto-mode-network-interfaces',
  severity: 'warning',
  summary: 'The static network interfaces of a NodeClass contradict what the guide allows.',
  why: `
    The primary interface (card 0, device 0) has to be of type \`interface\`.
    Addresses are counted one way only, as single ones or as prefixes, on network card 0 and never on an \`efa-only\` interface.
    A public address can be given only while there is one interface.`,
  sources: [`${guide}#static-network-interfaces`],
  covers: ['AM046'],
  examples: [
    {
      title: 'A primary interface without IP, and addresses where there can be none',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          advancedNetworking:
            associatePublicIPAddress: true
      #     ^^^^^^^^^^^^^^^^^^^^^^^^ A public address needs a single network interface, found 2
            networkInterfaces:
              - networkCardIndex: 0
                deviceIndex: 0
                interfaceType: efa-only
      #                        ^^^^^^^^ The primary interface has to be of type interface
              - networkCardIndex: 1
                deviceIndex: 1
                interfaceType: interface
                secondaryIPv4Count: 10
      #         ^^^^^^^^^^^^^^^^^^ Addresses can only be counted on network card 0
                secondaryIPv4PrefixCount: 1
      #         ^^^^^^^^^^^^^^^^^^^^^^^^ Addresses are counted as single ones or as prefixes, not as both`,
    },
    {
      title: 'One interface for IP, one for EFA',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        advancedNetworking:
          networkInterfaces:
            - networkCardIndex: 0
              deviceIndex: 0
              interfaceType: interface
              secondaryIPv4PrefixCount: 4
            - networkCardIndex: 0
              deviceIndex: 1
              interfaceType: efa-only`,
    },
  ],
  mentions: ['networkInterfaces'],
  *check(resource) {
    const { root } = resource;
    const networking = root.at('spec.advancedNetworking');
    const interfaces = networking?.get('networkInterfaces')?.items() ?? [];
    const address = networking?.get('associatePublicIPAddress');
    if (address?.value === true && interfaces.length > 1) yield { span: address.key ?? address.span, message: say`A public address needs a single network interface, found ${interfaces.length}` };
    for (const one of interfaces) if (one.type === 'map' && !mayHaveMore(resource, one)) yield* judge(one);
  },
};

function* judge(one: Node): Iterable<Finding> {
  const [card, device, type] = [one.get('networkCardIndex'), one.get('deviceIndex'), one.get('interfaceType')];
  const kind = stringOf(type);
  if (type && kind !== undefined && kind !== 'interface' && kind !== 'efa-only') yield { span: type.span, message: say`${kind} is no type of interface; it has to be interface or efa-only` };
  if (type && kind === 'efa-only' && card?.value === 0 && device?.value === 0) yield { span: type.span, message: say`The primary interface has to be of type interface` };
  const [first, second] = ['secondaryIPv4Count', 'secondaryIPv4PrefixCount'].map((it) => one.get(it)).filter(isSet);
  if (first && second) yield { span: second.key ?? second.span, message: say`Addresses are counted as single ones or as prefixes, not as both` };
  if (!first) return;
  if (kind === 'efa-only') yield { span: first.key ?? first.span, message: say`An efa-only interface has no addresses` };
  else if (typeof card?.value === 'number' && card.value !== 0) yield { span: first.key ?? first.span, message: say`Addresses can only be counted on network card 0` };
}
