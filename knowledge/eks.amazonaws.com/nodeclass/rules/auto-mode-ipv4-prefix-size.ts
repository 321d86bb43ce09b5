import type { Rule } from '../../../../engine/model.js';
import { nearest, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModeIpv4PrefixSize: Rule = {
  id: 'auto-mode-ipv4-prefix-size',
  severity: 'warning',
  summary: 'The IPv4 prefix size of a NodeClass is neither Auto nor "32".',
  why: '`Auto` takes prefixes of 16 addresses where they fit, `"32"` single addresses. The guide names no other value.',
  sources: [`${guide}#secondary-IP-mode`],
  covers: ['AM045'],
  examples: [
    {
      title: 'Another size',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          advancedNetworking:
            ipv4PrefixSize: "28"
      #                     ^^^^ 28 is no prefix size here; it has to be Auto or "32"`,
    },
    {
      title: 'Single addresses',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        advancedNetworking:
          ipv4PrefixSize: "32"`,
    },
  ],
  mentions: ['ipv4PrefixSize'],
  *check({ root }) {
    const node = root.at('spec.advancedNetworking.ipv4PrefixSize');
    const size = stringOf(node);
    if (!node || size === undefined || sizes.includes(size)) return;
    const meant = nearest(size, sizes);
    yield {
      span: node.span,
      message: say`${size} is no prefix size here; it has to be Auto or "32"`,
      ...(meant === undefined ? {} : { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } }),
    };
  },
};

const sizes: readonly string[] = Object.freeze(['Auto', '32']);
