import { familyOf, mayHaveMore, placeOfAbsence, say, stringOf } from '../../../../engine/kit.js';
import type { Message, Rule } from '../../../../engine/model.js';
import { at, field, isWritten } from '../../shared/read.js';

export const unusableProxy: Rule = {
  id: 'unusable-proxy',
  severity: 'error',
  summary: 'A proxy is missing or is not written as host and port.',
  why: 'With a proxy both addresses are needed, even if they are the same: `host:port`, or a URL with a port. `eksctl anywhere` also looks the host up, which is not done here.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/proxy/'],
  upstream: ['no value set for httpProxy', 'no value set for httpsProxy', 'proxy endpoint', 'please provide a valid proxy port'],
  covers: ['EA061', 'EA062', 'EA063', 'EA064', 'EA065'],
  examples: [
    { title: 'One of two, without a port', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          proxyConfiguration:
      #   ^^^^^^^^^^^^^^^^^^ httpsProxy is missing; eksctl anywhere needs both proxies
            httpProxy: proxy.example.com
      #                ^^^^^^^^^^^^^^^^^ proxy.example.com has no port; a proxy is written as host:port` },
    { title: 'No address, no port', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          proxyConfiguration:
            httpProxy: 10.0.0.256:3128
      #                ^^^^^^^^^^^^^^^ 10.0.0.256 is not an IP address
            httpsProxy: 10.0.0.5:99999
      #                 ^^^^^^^^^^^^^^ 99999 is not a port; it has to be 1 to 65535` },
    { title: 'Two proxies', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          proxyConfiguration:
            httpProxy: proxy.example.com:3128
            httpsProxy: http://10.0.0.5:3128` },
  ],
  *check(resource) {
    const proxy = at(resource.root, 'spec.proxyConfiguration');
    if (proxy?.type !== 'map') return;
    for (const name of ['httpProxy', 'httpsProxy']) {
      const node = field(proxy, name);
      if (!node || !isWritten(node)) {
        if (!mayHaveMore(resource, proxy)) yield { span: node?.key ?? placeOfAbsence(proxy), message: say`${name} is missing; eksctl anywhere needs both proxies`, missing: true };
        continue;
      }
      const problem = problemOf(stringOf(node));
      if (problem) yield { span: node.span, message: problem };
    }
  },
};

function problemOf(text: string | undefined): Message | undefined {
  if (text === undefined) return undefined;
  const address = text.startsWith('http') ? /^https?:\/\/([^/?#]*)/.exec(text)?.[1]?.replace(/^.*@/, '') ?? text : text;
  const parts = /^(\[[^\]]*\]|[^:[\]]*):([^:]*)$/.exec(address);
  if (!parts) return say`${text} has no port; a proxy is written as host:port`;
  const [host, port] = [parts[1]!, parts[2]!];
  if (/^[\d.]+$/.test(host) && familyOf(host) === undefined) return say`${host} is not an IP address`;
  return /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535 ? undefined : say`${port} is not a port; it has to be 1 to 65535`;
}
