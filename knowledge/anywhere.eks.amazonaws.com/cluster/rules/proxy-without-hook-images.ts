import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, isWritten, lookUp, providerOf } from '../../shared/read.js';

export const proxyWithoutHookImages: Rule = {
  id: 'proxy-without-hook-images',
  severity: 'error',
  summary: 'Bare-metal machines behind a proxy do not know where to fetch the system that installs them.',
  why: 'HookOS starts before any proxy is set up, so machines cannot fetch it from the internet. With `proxyConfiguration` the datacenter config has to name a place inside: `hookImagesURLPath`.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/proxy/'],
  covers: ['EA171'],
  across: true,
  examples: [
    { title: 'A proxy alone', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          proxyConfiguration: { httpProxy: "10.0.0.7:3128", httpsProxy: "10.0.0.7:3128" }
      #   ^^^^^^^^^^^^^^^^^^ With a proxy TinkerbellDatacenterConfig plant needs hookImagesURLPath
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        metadata: { name: plant }
        spec:
          tinkerbellIP: 10.0.0.6` },
    { title: 'A place inside', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          proxyConfiguration: { httpProxy: "10.0.0.7:3128", httpsProxy: "10.0.0.7:3128" }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        metadata: { name: plant }
        spec:
          tinkerbellIP: 10.0.0.6
          hookImagesURLPath: http://10.0.0.7/hook` },
  ],
  *check(resource, world) {
    const proxy = at(resource.root, 'spec.proxyConfiguration');
    const datacenter = providerOf(resource.root) === 'Tinkerbell' && proxy?.key ? lookUp(resource, world, at(resource.root, 'spec.datacenterRef')) : undefined;
    const spec = at(datacenter?.root, 'spec');
    if (!proxy?.key || !datacenter || spec?.type !== 'map' || mayHaveMore(datacenter, spec)) return;
    const hook = at(spec, 'hookImagesURLPath');
    if (!hook?.unknown && !isWritten(hook)) yield { span: proxy.key, missing: true, message: say`With a proxy TinkerbellDatacenterConfig ${datacenter.name} needs hookImagesURLPath`, related: [{ document: datacenter.document, span: spec.key ?? spec.span, message: say`It would stand here` }] };
  },
};
