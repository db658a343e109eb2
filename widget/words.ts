// Everything the widget says on its own, in English. One name each: the bundler shortens names, but no keys of objects.

export const open = 'Open chat'
export const close = 'Close chat'
export const unread = (count: number) => `Open chat, ${count} new`
export const title = 'Chat'
export const dialog = (site: string) => `Chat with ${site}`
export const messages = 'Messages'
export const write = 'Write a message'
export const send = 'Send'
export const aiAssistant = 'AI assistant'
export const team = 'We answer here'
export const assistant = 'Assistant · AI'
export const you = 'You'
export const somebody = 'A person'
export const person = 'Talk to a person'
export const askForPerson = 'I would like to talk to a person, please.'
export const asked = 'You asked for a person'
export const canBeWrong = 'AI can be wrong'
export const withPerson = 'A person, not the AI'
export const answersYou = (name: string) => `${name} answers you`
export const since = (time: string) => `Since ${time}`
export const joined = (name: string) => `${name} joined`
export const left = (name: string) => `${name} left`
export const writing = 'writing'
export const isTyping = (name: string) => `${name} is typing`
export const sending = 'Sending…'
export const sent = (time: string) => `Sent ${time}`
export const waitingOffline = 'Sending when you are back online'
export const waiting = 'Waiting to send'
export const offline = 'No connection. What you write is sent once you are back.'
export const newBelow = 'New message'
export const today = 'Today'
export const yesterday = 'Yesterday'
export const tooLong = (length: string) => `At most 8,000 characters. You have ${length}.`
export const refused = 'This could not be sent.'
export const opensNewTab = '(opens in a new tab)'
