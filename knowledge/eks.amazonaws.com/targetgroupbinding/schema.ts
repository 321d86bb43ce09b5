import type { Schema } from '../../../engine/model.js';

/**
 * By hand: AWS publishes no CRD of EKS Auto Mode.
 *
 * Base: the CRD as a cluster of December 2024 had it,
 * https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/targetgroupbinding_v1.json
 * Since 5 Aug 2026 also `multiClusterTargetGroup`: https://docs.aws.amazon.com/eks/latest/userguide/auto-change.html
 */
export const schema: Schema = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      required: ['serviceRef', 'targetGroupARN', 'targetType'],
      properties: {
        multiClusterTargetGroup: { type: 'boolean' },
        networking: {
          type: 'object',
          required: ['ingress'],
          properties: {
            ingress: {
              type: 'array',
              minItems: 1,
              items: {
                type: 'object',
                required: ['from'],
                properties: {
                  from: {
                    type: 'array',
                    minItems: 1,
                    items: {
                      type: 'object',
                      properties: {
                        securityGroup: {
                          type: 'object',
                          required: ['groupID'],
                          properties: { groupID: { type: 'string', minLength: 1 } },
                        },
                      },
                    },
                  },
                  ports: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: { port: { intOrString: true }, protocol: { type: 'string', enum: ['TCP', 'UDP'] } },
                    },
                  },
                },
              },
            },
          },
        },
        nodeSelector: {
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
        serviceRef: {
          type: 'object',
          required: ['name', 'port'],
          properties: { name: { type: 'string', minLength: 1 }, port: { intOrString: true } },
        },
        targetGroupARN: { type: 'string', minLength: 1 },
        targetType: { type: 'string', enum: ['instance', 'ip'] },
      },
    },
    status: { type: 'object', properties: { observedGeneration: { type: 'integer', format: 'int64' } } },
  },
};
