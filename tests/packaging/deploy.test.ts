import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** Seconds that the bot takes at most to finish what it is answering. */
const DRAIN = 10;

const seconds = z
  .string()
  .regex(/^\d+s$/)
  .transform((time) => Number.parseInt(time, 10));

test('compose.yaml runs one read-only service and gives it time to exit', () => {
  const { services } = z
    .object({
      services: z.record(
        z.string(),
        z.object({
          env_file: z.string(),
          restart: z.string(),
          stop_grace_period: seconds,
          read_only: z.boolean(),
          cap_drop: z.array(z.string()),
          security_opt: z.array(z.string()),
          mem_limit: z.string(),
          pids_limit: z.int(),
        }),
      ),
    })
    .parse(parse(readFileSync('compose.yaml', 'utf8')));
  expect(services).toMatchObject({
    verbatim: {
      env_file: '.env',
      restart: 'unless-stopped',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    },
  });
  expect(services.verbatim?.stop_grace_period).toBeGreaterThan(DRAIN);
});

test('verbatim.service does not restart after problems that need the operator', () => {
  const lines = readFileSync('deploy/verbatim.service', 'utf8').split('\n');
  const settings = new Map(
    lines
      .filter((line) => /^\w+=/.test(line))
      .map((line) => line.split(/=(.*)/) as [string, string]),
  );
  expect(settings.get('ExecStart')).toBe('/usr/bin/node /opt/verbatim/dist/main.js');
  expect(settings.get('ExecReload')).toBe('/bin/kill -HUP $MAINPID');
  expect(settings.get('Restart')).toBe('on-failure');
  expect(settings.get('RestartPreventExitStatus')).toBe('78');
  expect(seconds.parse(settings.get('TimeoutStopSec'))).toBeGreaterThan(DRAIN);
  expect(settings.has('MemoryDenyWriteExecute')).toBe(false);
});

const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });

/** The objects of kubernetes.yaml by their kind; there is one of each. */
function kubernetes(): ReadonlyMap<unknown, unknown> {
  const objects = parseAllDocuments(readFileSync('deploy/kubernetes.yaml', 'utf8')).map(
    (document) => document.toJS() as { kind?: unknown },
  );
  const kinds = new Map(objects.map((object) => [object.kind, object]));
  expect(kinds.size).toBe(objects.length);
  return kinds;
}

const APP = { app: 'verbatim' };

test('kubernetes.yaml names the pods, and lets one of them be moved at a time', () => {
  const objects = kubernetes();
  expect(objects.get('StatefulSet')).toMatchObject({
    spec: { serviceName: 'verbatim', template: { metadata: { labels: APP } } },
  });
  expect(objects.get('Service')).toMatchObject({
    metadata: { name: 'verbatim' },
    spec: { clusterIP: 'None', selector: APP, ports: [{ port: 8080, targetPort: 'health' }] },
  });
  expect(objects.get('PodDisruptionBudget')).toMatchObject({
    apiVersion: 'policy/v1',
    spec: { maxUnavailable: 1, selector: { matchLabels: APP } },
  });
});

test('kubernetes.yaml lets in monitors alone, and out to names and the internet’s HTTPS', () => {
  expect(kubernetes().get('NetworkPolicy')).toMatchObject({
    apiVersion: 'networking.k8s.io/v1',
    spec: {
      podSelector: { matchLabels: APP },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 'health' }] }],
      egress: [
        { ports: [{ port: 53 }, { port: 53 }] },
        {
          to: [
            { ipBlock: { cidr: '0.0.0.0/0', except: expect.arrayContaining(['169.254.0.0/16']) } },
            { ipBlock: { cidr: '::/0' } },
          ],
          ports: [{ protocol: 'TCP', port: 443 }],
        },
      ],
    },
  });
});

test('an image without a digest is explained', () => {
  for (const file of ['deploy/kubernetes.yaml', 'Dockerfile']) {
    const text = readFileSync(file, 'utf8');
    const images = text.match(/(?<=^FROM |^\s*image: )\S+/gm) ?? [];
    expect(images.length).toBeGreaterThan(0);
    const arePinned = images.every((image) => /@sha256:[0-9a-f]{64}$/.test(image));
    expect(arePinned || /#.*@sha256:…/.test(text), file).toBe(true);
  }
});

test('kubernetes.yaml gives each pod its own shard, as many as there are pods', () => {
  const { spec } = z
    .object({
      kind: z.literal('StatefulSet'),
      spec: z.object({
        replicas: z.int(),
        podManagementPolicy: z.literal('OrderedReady'),
        template: z.object({
          spec: z.object({
            terminationGracePeriodSeconds: z.int(),
            containers: z.tuple([
              z.object({
                env: z.array(
                  z.object({
                    name: z.string(),
                    value: z.string().optional(),
                    valueFrom: z
                      .object({ fieldRef: z.object({ fieldPath: z.string() }).optional() })
                      .optional(),
                  }),
                ),
                ports: z.array(z.object({ name: z.string(), containerPort: z.int() })),
                livenessProbe: probe,
                readinessProbe: probe,
                startupProbe: probe,
              }),
            ]),
          }),
        }),
      }),
    })
    .parse(kubernetes().get('StatefulSet'));
  const {
    containers: [container],
    terminationGracePeriodSeconds,
  } = spec.template.spec;
  const env = new Map(container.env.map(({ name, ...given }) => [name, given]));
  expect(env.get('SHARD_COUNT')?.value).toBe(String(spec.replicas));
  expect(env.get('SHARDS')?.valueFrom?.fieldRef?.fieldPath).toBe(
    "metadata.labels['apps.kubernetes.io/pod-index']",
  );
  expect(container.ports).toEqual([
    { name: 'health', containerPort: Number(env.get('HEALTH_PORT')?.value) },
  ]);
  expect(container.livenessProbe.httpGet).toEqual({ path: '/livez', port: 'health' });
  expect(container.startupProbe.httpGet).toEqual({ path: '/livez', port: 'health' });
  expect(container.readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'health' });
  expect(terminationGracePeriodSeconds).toBeGreaterThan(DRAIN);
});
