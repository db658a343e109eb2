import type { Access } from '#contract/route.ts'
import type { Feature, Permission } from '#contract/access.ts'
import type { TestServer } from '#test/start.ts'
import type { Schema } from './hostile-inputs.ts'

export type Parameter = { name: string; in: 'path' | 'query'; schema: Schema }

/** An operation as the API's document tells of it. */
export type Operation = {
  path: string
  method: string
  operationId: string
  'x-access': Access
  'x-permission'?: Permission
  'x-plan'?: Feature | 'every'
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

export type Document = { operations: Operation[]; schemas: Record<string, Schema> }

/** The document as a client would fetch it. */
export async function readDocument({ app }: TestServer): Promise<Document> {
  const response = await app.request('/api/v1/openapi.json', {}, {})
  const { paths, components } = (await response.json()) as {
    paths: Record<string, Record<string, Omit<Operation, 'path' | 'method'>>>
    components: { schemas: Record<string, Schema> }
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  return { operations, schemas: components.schemas }
}

/** The address of an operation with these ids in it. */
export function addressOf({ path }: Operation, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
