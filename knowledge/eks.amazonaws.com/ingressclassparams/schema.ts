import type { Schema } from '../../../engine/model.js';

/**
 * By hand: AWS publishes no CRD of EKS Auto Mode.
 *
 * Base: the CRD as a cluster of December 2024 had it,
 * https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/ingressclassparams_v1.json
 * Since 2026 also `ipamConfiguration`, `loadBalancerName`, `minimumLoadBalancerCapacity`, `prefixListsIDs` and
 * `targetType`, with the types that the open-source controller gives them:
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/
 * The fields are listed in https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html#ingress-reference
 */
export const schema: Schema = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      properties: {
        certificateARNs: { type: 'array', items: { type: 'string' } },
        group: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', pattern: '^([a-z0-9][-a-z0-9.]*)?[a-z0-9]$', minLength: 1, maxLength: 63 },
          },
        },
        inboundCIDRs: { type: 'array', items: { type: 'string' } },
        ipAddressType: { type: 'string', enum: ['ipv4', 'dualstack', 'dualstack-without-public-ipv4'] },
        ipamConfiguration: { type: 'object', properties: { ipv4IPAMPoolId: { type: 'string' } } },
        listeners: {
          type: 'array',
          items: {
            type: 'object',
            required: ['port', 'protocol'],
            properties: {
              attributes: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['key', 'value'],
                  properties: {
                    key: { type: 'string', minLength: 1, maxLength: 256 },
                    value: { type: 'string', minLength: 0, maxLength: 1024 },
                  },
                },
              },
              port: { type: 'integer', format: 'int32', minimum: 1, maximum: 65535 },
              protocol: { type: 'string', enum: ['HTTP', 'HTTPS'] },
            },
          },
        },
        loadBalancerAttributes: {
          type: 'array',
          items: {
            type: 'object',
            required: ['key', 'value'],
            properties: {
              key: { type: 'string', minLength: 1, maxLength: 256 },
              value: { type: 'string', minLength: 0, maxLength: 1024 },
            },
          },
        },
        loadBalancerName: { type: 'string' },
        minimumLoadBalancerCapacity: { type: 'object', properties: { capacityUnits: { type: 'integer', format: 'int32' } } },
        namespaceSelector: {
          type: 'object',
          properties: {
            matchExpressions: {
              type: 'array',
              items: {
                type: 'object',
                required: ['key', 'operator'],
                properties: {
                  key: { type: 'string' },
                  operator: { type: 'string' },
                  values: { type: 'array', items: { type: 'string' } },
                },
              },
            },
            matchLabels: { type: 'object', values: { type: 'string' } },
          },
        },
        prefixListsIDs: { type: 'array', items: { type: 'string' } },
        scheme: { type: 'string', enum: ['internal', 'internet-facing'] },
        sslPolicy: { type: 'string' },
        subnets: {
          type: 'object',
          properties: {
            ids: { type: 'array', items: { type: 'string', pattern: '^subnet-[0-9a-f]+$' } },
            matchTags: {
              type: 'array',
              items: {
                type: 'object',
                required: ['key'],
                properties: {
                  key: { type: 'string', minLength: 1, maxLength: 128 },
                  values: { type: 'array', items: { type: 'string' } },
                },
              },
            },
          },
        },
        tags: {
          type: 'array',
          items: {
            type: 'object',
            required: ['key', 'value'],
            properties: {
              key: { type: 'string', minLength: 1, maxLength: 128 },
              value: { type: 'string', minLength: 0, maxLength: 256 },
            },
          },
        },
        targetType: { type: 'string', enum: ['instance', 'ip'] },
      },
    },
  },
};
