import { expect, test } from 'vitest'
import { memorySettings } from './memory.ts'

const GB = 1024 ** 3

test('a quarter of the memory becomes the cache', () => {
  expect(memorySettings(16 * GB, 4)).toMatchObject({
    shared_buffers: '4096MB',
    effective_cache_size: '8192MB',
  })
})

test('a tiny machine keeps what PostgreSQL needs', () => {
  expect(memorySettings(GB / 4, 1)).toMatchObject({ shared_buffers: '128MB', work_mem: '4MB' })
})

test('a huge machine is not filled up', () => {
  expect(memorySettings(1024 * GB, 64)).toMatchObject({
    shared_buffers: '8192MB',
    work_mem: '64MB',
    maintenance_work_mem: '1024MB',
  })
})

test('one core plans no helpers for a query', () => {
  expect(memorySettings(GB, 1)).toMatchObject({ max_parallel_workers_per_gather: '0' })
})
