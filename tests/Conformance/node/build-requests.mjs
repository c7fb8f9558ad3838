// Builds requests with swagger-client. Standard input: { spec, calls: [{ operationId, parameters, body }] }; standard output: the list of
// requests, each { method, url, headers, body } or { error }.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SwaggerClient = createRequire(import.meta.url)('swagger-client');

const { spec, calls } = JSON.parse(readFileSync(0, 'utf8'));
const resolved = (await SwaggerClient.resolve({ spec })).spec;

const built = calls.map(({ operationId, parameters, body }) => {
  try {
    // It knows operations by their ids made identifiers.
    const id = operationId.replaceAll('-', '_');
    const request = SwaggerClient.buildRequest({ spec: resolved, operationId: id, parameters, requestBody: body });
    const content = request.body === undefined || typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
    return { method: request.method, url: request.url, headers: request.headers, body: content ?? null };
  } catch (error) {
    return { error: String(error) };
  }
});
process.stdout.write(JSON.stringify(built));
