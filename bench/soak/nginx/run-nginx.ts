import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const guide = join(import.meta.dirname, '../../../docs/operate.md')

/** Where nginx is: as NGINX says, else as Debian installs it; null where there is none. */
export function findNginx(): string | null {
  const places = [process.env['NGINX'], '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']
  return places.find((place) => place !== undefined && existsSync(place)) ?? null
}

/** nginx as our own guide sets it up, but for ports and certificate, in front of processes on these ports. */
export async function runNginx(
  program: string,
  folder: string,
  { port, behind }: { port: number; behind: readonly number[] },
): Promise<{ version: string; stop: () => Promise<void>; complaints: () => string[] }> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join('\n')
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off; worker_processes 2; pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
${temporary}
${fromGuide(port, behind)}
}
`,
  )
  const child = spawn(program, ['-c', file, '-p', folder, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  while (!(await answers(port))) {
    if (child.exitCode !== null)
      throw new Error(`nginx did not start: ${readFileSync(join(folder, 'error.log'), 'utf8')}`)
    await sleep(50)
  }
  return {
    // It says of each restart that nobody was there, and goes to the other process.
    complaints: () =>
      readFileSync(join(folder, 'error.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('upstream') && !line.includes('Connection refused')),
    version: spawnSync(program, ['-v']).stderr.toString().trim(),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function fromGuide(port: number, behind: readonly number[]): string {
  const [, text] = /```nginx\n(.*?)```/s.exec(readFileSync(guide, 'utf8')) ?? []
  if (text === undefined) throw new Error('docs/operate.md has no nginx configuration any more.')
  let next = 0
  const ported = text
    .replaceAll(/server 127\.0\.0\.1:\d+/g, () => `server 127.0.0.1:${behind[next++]}`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
    .replaceAll(/^\s*ssl_certificate.*\n/gm, '')
  if (next !== behind.length)
    throw new Error(`docs/operate.md names ${next} processes, not ${behind.length}.`)
  return ported
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok
  } catch {
    return false
  }
}
