// What this visitor and the desk have said: the messages in order, and what becomes of those on their way.

const randomHex = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), byte => byte.toString(16).padStart(2, '0')).join('');

const OF_AGENT = [1, 3];

/** Whether a message comes from the desk: an agent's or an automatic one. */
export const ofDesk = message => OF_AGENT.includes(message.message_type);

export class Talk {
  constructor() {
    this.clear();
  }

  clear() {
    this.messages = [];
  }

  /** A message that the visitor has just written and the desk has not taken yet. */
  draft(content, attachments = []) {
    const message = {
      id: randomHex(),
      content,
      attachments,
      message_type: 0,
      created_at: Math.floor(Date.now() / 1000),
      status: 'in_progress',
    };
    this.messages.push(message);
    return message;
  }

  /** The desk has taken a draft: its place in the talk stays. The realtime frame may have come before the answer. */
  taken(draft, message) {
    const at = this.messages.findIndex(known => known.id === draft.id);
    const twin = this.messages.findIndex(known => known.id === message.id);
    if (at < 0) return this.put(message);
    if (twin >= 0) this.messages.splice(at, 1);
    else this.messages[at] = { ...message, status: 'sent' };
    return undefined;
  }

  failed(draft) {
    const found = this.messages.find(known => known.id === draft.id);
    if (found) Object.assign(found, { status: 'failed' });
  }

  /** A message as the desk tells it: new, changed or deleted. */
  put(message) {
    const own = message.echo_id && this.messages.findIndex(known => known.id === message.echo_id);
    const at = own >= 0 && own !== '' ? own : this.messages.findIndex(known => known.id === message.id);
    const gone = message.content_attributes && message.content_attributes.deleted;
    if (gone) {
      this.messages = this.messages.filter(known => known.id !== message.id);
    } else if (typeof at === 'number' && at >= 0) {
      this.messages[at] = { ...this.messages[at], ...message, status: 'sent' };
    } else {
      this.messages.push({ ...message, status: 'sent' });
      this.sort();
    }
  }

  putAll(messages) {
    messages.forEach(message => this.put(message));
  }

  // Only what the desk has numbered is ordered; drafts stay at the end, where they were written.
  sort() {
    const settled = this.messages.filter(message => typeof message.id === 'number');
    const drafts = this.messages.filter(message => typeof message.id !== 'number');
    settled.sort((one, other) => one.id - other.id);
    this.messages = [...settled, ...drafts].sort((one, other) => one.created_at - other.created_at);
  }

  newest() {
    return this.messages.filter(message => typeof message.id === 'number').reduce((most, { id }) => Math.max(most, id), 0);
  }

  oldest() {
    return this.messages.find(message => typeof message.id === 'number');
  }

  unreadSince(seconds) {
    return this.messages.filter(message => ofDesk(message) && message.created_at > seconds);
  }
}
