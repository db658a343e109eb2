import * as contract from '#contract/knowledge.ts'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import { languageOf } from '#server/assistant/language.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { addAnswer, changeAnswer, deleteAnswer } from '#server/knowledge/add-answer.ts'
import { listAnswers } from '#server/knowledge/answer-store.ts'
import { addFile, addSite, changeFile } from '#server/knowledge/add-source.ts'
import { searchKnowledge } from '#server/knowledge/search-knowledge.ts'
import {
  findSource,
  languageOfWorkspace,
  listPages,
  listSources,
  readAgain,
  removeSource,
} from '#server/knowledge/source-store.ts'
import { wouldSay } from '#server/knowledge/would-say.ts'
import { decideGroup, hasGroup, listGroups } from '#server/knowledge/unanswered-store.ts'
import { onlyOf } from '#server/leads/store.ts'

export const knowledgeRoutes: BindRoutes = (app, services) => {
  const toRead = (workspaceId: string, { id }: KnowledgeSource) => services.knowledge.kick(workspaceId, id)

  bindTeam(app, services, contract.listKnowledgeAnswers, ({ db, query }) => listAnswers(db, query))
  bindTeam(app, services, contract.addKnowledgeAnswer, async ({ db, caller, body }) => {
    const { settles } = body
    if (settles !== undefined && !(await hasGroup(db, onlyOf(caller), settles))) throw notFound('question')
    return addAnswer(db, caller, body)
  })
  bindTeam(app, services, contract.changeKnowledgeAnswer, ({ db, params, body }) =>
    changeAnswer(db, params.id, body),
  )
  bindTeam(app, services, contract.deleteKnowledgeAnswer, async ({ db, params }) => {
    await deleteAnswer(db, params.id)
    return undefined
  })

  bindTeam(app, services, contract.listKnowledgeSources, async ({ db }) => ({ items: await listSources(db) }))
  bindTeam(app, services, contract.getKnowledgeSource, async ({ db, params }) => {
    const source = await findSource(db, params.id)
    if (!source) throw notFound('source')
    return { source, pages: await listPages(db, params.id) }
  })
  bindTeam(app, services, contract.addKnowledgeFile, async ({ db, caller, body, after }) => {
    const source = await addFile(db, caller, body)
    after(() => toRead(caller.workspaceId, source))
    return source
  })
  bindTeam(app, services, contract.changeKnowledgeFile, async ({ db, caller, params, body, after }) => {
    const source = await changeFile(db, params.id, body)
    after(() => toRead(caller.workspaceId, source))
    return source
  })
  bindTeam(app, services, contract.addKnowledgeSite, async ({ db, caller, body, request, after }) => {
    await services.limits.take('readingsOfWorkspace', request, caller.workspaceId)
    const { knowledgePrivate: allowPrivate } = services.config
    const source = await addSite(db, caller, { ...body, allowPrivate })
    after(() => toRead(caller.workspaceId, source))
    return source
  })
  bindTeam(app, services, contract.readKnowledgeSource, async ({ db, caller, params, request, after }) => {
    await services.limits.take('readingsOfWorkspace', request, caller.workspaceId)
    if (!(await readAgain(db, params.id))) throw notFound('source')
    const source = await findSource(db, params.id)
    if (!source) throw notFound('source')
    after(() => toRead(caller.workspaceId, source))
    return source
  })
  bindTeam(app, services, contract.deleteKnowledgeSource, async ({ db, params }) => {
    if (!(await removeSource(db, params.id))) throw notFound('source')
    return undefined
  })
  bindTeam(app, services, contract.searchKnowledge, async ({ db, query }) => {
    const language = query.language ?? languageOf(query.question, await languageOfWorkspace(db))
    const items = await searchKnowledge(db, { language, asked: query.question, limit: 10 })
    const answer = await wouldSay(db, language, query.question, items)
    return { language, answer, items }
  })

  bindTeam(app, services, contract.listUnanswered, ({ db, caller, query }) =>
    listGroups(db, onlyOf(caller), query.state),
  )
  for (const [route, state] of [
    [contract.dismissUnanswered, 'dismissed'],
    [contract.reopenUnanswered, 'open'],
  ] as const) {
    bindTeam(app, services, route, async ({ db, caller, params }) => {
      const isSeen = await hasGroup(db, onlyOf(caller), params.id)
      if (!isSeen || !(await decideGroup(db, caller, params.id, { state }))) throw notFound('question')
      return undefined
    })
  }
}
