import { addApiKey, listApiKeys, revokeApiKey } from '#contract/api-keys.ts'
import { listAudit } from '#contract/audit.ts'
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
} from '#contract/leads.ts'
import {
  changePassword,
  endOtherSignIns,
  endSignIn,
  forgotPassword,
  getMe,
  listSignIns,
  resetPassword,
  setUp,
} from '#contract/me.ts'
import { addNote, changeNote, deleteNote, listNotes } from '#contract/notes.ts'
import { changePlan, getPlan, listWorkspaces } from '#contract/plan.ts'
import { changeSettings, getSettings } from '#contract/settings.ts'
import { removeSamples } from '#contract/samples.ts'
import { addSite, changeSite, checkSite, listSites } from '#contract/sites.ts'
import { addTag, listTags, removeTag } from '#contract/tags.ts'
import {
  acceptInvitation,
  changeMember,
  invite,
  inviteAgain,
  listInvitations,
  listMembers,
  listPresence,
  readInvitation,
  removeMember,
  setPresence,
  withdrawInvitation,
} from '#contract/team.ts'
import { changeWorkspace, createWorkspace } from '#contract/workspaces.ts'

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
  forgotPassword,
  resetPassword,
  listSignIns,
  endSignIn,
  endOtherSignIns,
  createWorkspace,
  changeWorkspace,
  listMembers,
  changeMember,
  removeMember,
  listPresence,
  setPresence,
  listInvitations,
  invite,
  inviteAgain,
  withdrawInvitation,
  readInvitation,
  acceptInvitation,
  getPlan,
  listWorkspaces,
  changePlan,
  listApiKeys,
  addApiKey,
  revokeApiKey,
  listAudit,
  listSites,
  addSite,
  changeSite,
  checkSite,
} as const

export type Contract = typeof contract
