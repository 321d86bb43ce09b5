import type { Schema } from '../../../engine/model.js';

/**
 * By hand: AWS publishes no CRD of EKS Auto Mode.
 *
 * The CRD as a cluster of December 2024 had it,
 * https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/nodediagnostic_v1alpha1.json
 */
export const schema: Schema = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      properties: {
        logCapture: {
          type: 'object',
          required: ['destination'],
          properties: {
            categories: {
              type: 'array',
              default: ['All'],
              items: { type: 'string', enum: ['Base', 'Device', 'Networking', 'Runtime', 'System', 'All'] },
            },
            destination: { type: 'string' },
          },
        },
      },
    },
    status: {
      type: 'object',
      properties: {
        captureStatuses: {
          type: 'array',
          items: {
            type: 'object',
            required: ['state', 'type'],
            properties: {
              state: {
                type: 'object',
                properties: {
                  completed: {
                    type: 'object',
                    required: ['finishedAt', 'message', 'reason', 'startedAt'],
                    properties: {
                      finishedAt: { type: 'string', format: 'date-time' },
                      message: { type: 'string' },
                      reason: { type: 'string' },
                      startedAt: { type: 'string', format: 'date-time' },
                    },
                  },
                  running: {
                    type: 'object',
                    required: ['startedAt'],
                    properties: { startedAt: { type: 'string', format: 'date-time' } },
                  },
                },
              },
              type: { type: 'string' },
            },
          },
        },
        conditions: {
          type: 'array',
          items: {
            type: 'object',
            required: ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
            properties: {
              lastTransitionTime: { type: 'string', format: 'date-time' },
              message: { type: 'string', maxLength: 32768 },
              observedGeneration: { type: 'integer', format: 'int64', minimum: 0 },
              reason: {
                type: 'string',
                pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$',
                minLength: 1,
                maxLength: 1024,
              },
              status: { type: 'string', enum: ['True', 'False', 'Unknown'] },
              type: {
                type: 'string',
                pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$',
                maxLength: 316,
              },
            },
          },
        },
      },
    },
  },
};
