import { say } from '../../../../engine/kit.js';
import type { Draft, Given, Part } from '../../../../engine/advisor/model.js';
import { samples as storageClasses } from '../../../storage.k8s.io/storageclass/samples.js';
import { sampleText } from '../../base.js';
import { albClass } from '../../manifests.js';

export function storageDraft(): Draft {
  return { path: 'storageclass-gp2.yaml', language: 'yaml', because: say`Volumes on the Outpost: gp2, the only type there`, parts: [{ base: sampleText(storageClasses, 'storageclass-outposts-gp2'), decisions: [] }] };
}

/**
 * Load balancers on the Outpost are ALBs, in one subnet of it that has to be named:
 * https://docs.aws.amazon.com/eks/latest/userguide/alb-ingress.html
 */
export function ingressDraft(it: Given): Draft {
  const subnet = it.list('outpostSubnets')[0] ?? 'subnet-0123456789abcdef0';
  const classes: Part = { base: albClass, decisions: [{ of: 'IngressClassParams', path: ['spec', 'subnets', 'ids'], set: [subnet], because: say`On the Outpost; otherwise the load balancer stands in the Region` }] };
  return {
    path: 'ingress-alb.yaml', language: 'yaml', because: say`How Application Load Balancers on the Outpost are made, and a first Ingress`,
    parts: [classes, {
      base: ingress,
      decisions: it.text('coipPool') === '' ? [] : [{ path: ['metadata', 'annotations', 'alb.ingress.kubernetes.io/customer-owned-ipv4-pool'], set: it.text('coipPool'), because: say`Addresses that your network knows` }],
    }],
  };
}

const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    alb.ingress.kubernetes.io/target-type: ip
spec:
  ingressClassName: alb
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                # A Service of yours.
                name: web
                port:
                  number: 80
`;
