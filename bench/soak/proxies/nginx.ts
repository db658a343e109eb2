import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fromGuide, type Proxy, startProxy } from './guide.ts'

/** nginx as our own guide sets it up, but for ports and certificate. */
export const nginx: Proxy = {
  name: 'nginx',
  addresses: 2,
  variable: 'NGINX',
  places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'],
  async run(program, folder, { port, behind }) {
    await mkdir(folder, { recursive: true })
    const file = join(folder, 'nginx.conf')
    const errors = join(folder, 'error.log')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `  ${name}_temp_path ${folder}/${name};`)
      .join('\n')
    const site = fromGuide('nginx', behind)
      .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
      .replaceAll(/^\s*ssl_certificate.*\n/gm, '')
    writeFileSync(
      file,
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off; worker_processes 2; pid ${folder}/nginx.pid;
error_log ${errors};
events { worker_connections 1024; }
http {
  access_log off;
${temporary}
${site}
}
`,
    )
    const whyNot = () => readFileSync(errors, 'utf8')
    const stop = await startProxy(program, ['-c', file, '-p', folder, '-e', errors], { port, whyNot })
    return {
      version: spawnSync(program, ['-v']).stderr.toString().trim(),
      stop,
      // It says of each restart that nobody was there, and goes to the other process.
      complaints: () =>
        whyNot()
          .split('\n')
          .filter((line) => line.includes('upstream') && !line.includes('Connection refused')),
    }
  },
}
