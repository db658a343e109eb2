import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkToken } from '#server/identity/check-token.ts'

it('takes the token that the lines in the README make', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const [, lines = ''] = /```js\n([\s\S]*?createHmac[\s\S]*?)```/.exec(readme) ?? []
  const given = `const SECRET = 'a secret', WORKSPACE_ID = 'a workspace', user = { id: 7, name: 'Jo', email: 'jo@x.example' }`
  const code = `${given}\n${lines}\nexport { identity, line }`
  const made = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    identity: string
    line: string
  }
  expect(made.line).toContain(`data-identity="${made.identity}"`)
  const keys = [{ id: 'shop', secret: 'a secret' }]
  expect(await checkToken(made.identity, keys, 'a workspace')).toMatchObject({
    subject: '7',
    claims: { name: 'Jo', email: 'jo@x.example' },
    isOver: false,
  })
})
