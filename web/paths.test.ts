import { expect, test } from 'vitest'
import { showWorkspace, workspaceOfCall } from './paths.ts'

test('a page that is being left names its workspace until it is gone', () => {
  const gone = showWorkspace('one')
  const leaving = workspaceOfCall('/account')
  gone()
  expect([leaving, workspaceOfCall('/account')]).toEqual(['one', null])
})

test('the address says which workspace a call is about, whatever is on screen', () => {
  const gone = showWorkspace('one')
  expect(workspaceOfCall('/w/two/leads')).toBe('two')
  gone()
})
