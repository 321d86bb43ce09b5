import type { Schema } from '../../../engine/model.js';

/**
 * By hand, from the CRD in api/crds/eks.amazonaws.com_nodediagnostics.yaml of
 * https://github.com/aws/eks-node-monitoring-agent as of 18 Aug 2026.
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
        packetCapture: {
          type: 'object',
          required: ['duration', 'upload'],
          properties: {
            chunkSizeMB: { type: 'integer', default: 10, minimum: 1, maximum: 100 },
            duration: { type: 'string', pattern: '^\\d+[smh]$' },
            filter: { type: 'string' },
            interface: { type: 'string' },
            mode: { type: 'string', default: 'tcpdump', enum: ['tcpdump'] },
            upload: {
              type: 'object',
              required: ['fields', 'url'],
              properties: { fields: { type: 'object', values: { type: 'string' } }, url: { type: 'string' } },
            },
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
                      captureID: { type: 'string' },
                      finishedAt: { type: 'string', format: 'date-time' },
                      message: { type: 'string' },
                      observedGeneration: { type: 'integer', format: 'int64' },
                      reason: { type: 'string' },
                      startedAt: { type: 'string', format: 'date-time' },
                    },
                  },
                  running: {
                    type: 'object',
                    required: ['startedAt'],
                    properties: { captureID: { type: 'string' }, startedAt: { type: 'string', format: 'date-time' } },
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
