import { logCall } from '#contract/calls.ts'
import { listChatMessages, openChatSession, sendChatMessage } from '#contract/chat.ts'
import { pickFact, rejectFact, restoreFact } from '#contract/facts.ts'
import {
  acceptProposal,
  addIdentityKey,
  declineProposal,
  listIdentityKeys,
  listProposals,
  mergeLeads,
  removeIdentityKey,
  reopenProposal,
  unmergeLeads,
} from '#contract/identity.ts'
import { ingestMessages } from '#contract/ingest.ts'
import {
  addLead,
  changeLead,
  countLeads,
  deleteLead,
  getLead,
  listLeadEvents,
  listLeadMessages,
  listLeads,
  removeSamples,
} from '#contract/leads.ts'
import { changePassword, getMe, listMembers, setUp } from '#contract/me.ts'
import { addNote, changeNote, deleteNote, listNotes } from '#contract/notes.ts'
import { changeSettings, getSettings } from '#contract/settings.ts'
import { changeSite, listSites } from '#contract/sites.ts'
import { addTag, listTags, removeTag } from '#contract/tags.ts'

/** Every operation of the API. The server binds each of them; clients infer their types from it. */
export const contract = {
  openChatSession,
  sendChatMessage,
  listChatMessages,
  ingestMessages,
  listLeads,
  countLeads,
  addLead,
  getLead,
  changeLead,
  deleteLead,
  listLeadMessages,
  listLeadEvents,
  pickFact,
  rejectFact,
  restoreFact,
  logCall,
  mergeLeads,
  unmergeLeads,
  listProposals,
  acceptProposal,
  declineProposal,
  reopenProposal,
  listIdentityKeys,
  addIdentityKey,
  removeIdentityKey,
  getSettings,
  changeSettings,
  removeSamples,
  listNotes,
  addNote,
  changeNote,
  deleteNote,
  listTags,
  addTag,
  removeTag,
  getMe,
  setUp,
  changePassword,
  listMembers,
  listSites,
  changeSite,
} as const

export type Contract = typeof contract
