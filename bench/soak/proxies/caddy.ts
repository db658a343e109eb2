import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fromGuide, type Proxy, startProxy } from './guide.ts'

/** Caddy as our own guide sets it up, but for ports and name, by which it would ask for a certificate. */
export const caddy: Proxy = {
  name: 'Caddy',
  addresses: 1,
  variable: 'CADDY',
  places: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
  async run(program, folder, { port, behind }) {
    await mkdir(folder, { recursive: true })
    const file = join(folder, 'Caddyfile')
    const errors = join(folder, 'error.log')
    const site = fromGuide('caddyfile', behind).replace('leads.example.com', `http://127.0.0.1:${port}`)
    writeFileSync(
      file,
      `{
  admin off
  log {
    output file ${errors}
    level WARN
  }
}
${site}`,
    )
    const whyNot = () => (existsSync(errors) ? readFileSync(errors, 'utf8') : '')
    const stop = await startProxy(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
      port,
      env: { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
      whyNot: () => whyNot() || spawnSync(program, ['validate', '--config', file]).stderr.toString(),
    })
    return {
      version: `Caddy ${spawnSync(program, ['version']).stdout.toString().trim()}`,
      stop,
      complaints: () =>
        whyNot()
          .split('\n')
          .filter((line) => line !== '' && !line.includes('connection refused')),
    }
  },
}
