import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at } from '../../shared/read.js';

export const unusableBootImage: Rule = {
  id: 'unusable-boot-image',
  severity: 'error',
  summary: 'The address of an image is none, or is set without the way of starting that it is for.',
  why: 'Machines fetch these images by themselves, so the addresses are whole URLs. `hookIsoURL` is for starting from an ISO, which `isoBoot` turns on.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/tinkerbelldatacenterconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/customize/bare-metal-boot-modes/'],
  upstream: ['parsing osImageOverride', 'parsing hookOverride', 'isoURL can be set, only when isoBoot is set to true'],
  covers: ['EA169', 'EA170'],
  examples: [
    { title: 'An ISO that is not used', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        spec:
          tinkerbellIP: 10.0.0.6
          osImageURL: images/ubuntu-1-35.gz
      #               ^^^^^^^^^^^^^^^^^^^^^ images/ubuntu-1-35.gz is not a whole URL
          hookIsoURL: http://10.0.0.7/hook.iso
      #   ^^^^^^^^^^ hookIsoURL needs isoBoot: true` },
    { title: 'An ISO', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        spec:
          tinkerbellIP: 10.0.0.6
          isoBoot: true
          hookIsoURL: http://10.0.0.7/hook.iso` },
  ],
  *check({ root }) {
    for (const name of ['osImageURL', 'hookImagesURLPath', 'hookIsoURL']) {
      const node = at(root, `spec.${name}`);
      const url = stringOf(node);
      // Go's ParseRequestURI takes a URL with a scheme, or an absolute path.
      if (node && url && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) yield { span: node.span, message: say`${url} is not a whole URL` };
    }
    const [iso, boot] = [at(root, 'spec.hookIsoURL'), at(root, 'spec.isoBoot')];
    if (iso?.key && iso.value !== '' && !boot?.unknown && boot?.value !== true) yield { span: iso.key, message: say`hookIsoURL needs isoBoot: true` };
  },
};
