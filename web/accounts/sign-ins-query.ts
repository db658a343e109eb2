import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const signInsKey = ['sign-ins'] as const

export const signInsQuery = queryOptions({
  queryKey: signInsKey,
  queryFn: ({ signal }) => api('GET /api/v1/me/sign-ins', { signal }),
})
