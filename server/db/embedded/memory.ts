const MB = 1024 * 1024

/**
 * PostgreSQL's settings for a machine that it shares with the server and a browser. A quarter of the memory for its own
 * cache (128 MB to 8 GB) is the PostgreSQL manual's starting point; work_mem is what ten connections may use at once
 * without pushing the rest of the machine into swap.
 */
export function memorySettings(totalBytes: number, cpus: number): Record<string, string> {
  const total = Math.max(512, Math.floor(totalBytes / MB))
  const sharedBuffers = clamp(Math.floor(total / 4), 128, 8192)
  return {
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.floor(total / 2)}MB`,
    work_mem: `${clamp(Math.floor(total / 400), 4, 64)}MB`,
    maintenance_work_mem: `${clamp(Math.floor(total / 16), 64, 1024)}MB`,
    wal_buffers: '16MB',
    min_wal_size: '128MB',
    max_wal_size: total >= 4096 ? '2GB' : '1GB',
    max_worker_processes: String(clamp(cpus, 4, 16)),
    max_parallel_workers: String(clamp(cpus, 1, 16)),
    max_parallel_workers_per_gather: String(clamp(Math.floor(cpus / 2), 0, 4)),
    max_parallel_maintenance_workers: String(clamp(Math.floor(cpus / 2), 0, 4)),
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
