// The state of the page and everything that changes it. Views read it and are told of each change.
import { announce, tellHost } from './host.js';
import { isOpenAt } from './hours.js';
import { Talk, ofDesk } from './talk.js';

const TYPING_SHOWN_MS = 30000;

export class Chat {
  constructor(channel, api) {
    this.channel = channel;
    this.api = api;
    this.talk = new Talk();
    this.conversation = {};
    this.members = [];
    this.settings = {};
    this.isOpen = false;
    this.isPhone = false;
    this.agentTypes = false;
    this.unread = [];
    this.contact = {};
    this.watchers = [];
    this.banner = null;
  }

  watch(watcher) {
    this.watchers.push(watcher);
  }

  changed() {
    this.watchers.forEach(watcher => watcher());
  }

  get hasConversation() {
    return Boolean(this.conversation.id);
  }

  get isResolved() {
    return this.conversation.status === 'resolved';
  }

  get agentsOnline() {
    return this.members.filter(member => member.availability_status === 'online');
  }

  /** Somebody is there, and the inbox is open where it has hours. */
  get isOnline() {
    const open = !this.channel.workingHoursEnabled || isOpenAt(new Date(), this.channel.workingHours, this.channel.utcOffset);
    return open && this.agentsOnline.length > 0;
  }

  offers(feature, setting) {
    return this.channel.enabledFeatures.includes(feature) && this.settings[setting] !== false;
  }

  about() {
    return { timestamp: new Date().toString(), referer_url: this.settings.referrerUrl || document.referrer || '' };
  }

  /** Reads what the desk knows of this visitor. */
  async load() {
    const [conversation, talk, members] = await Promise.all([
      this.api.conversation(),
      this.api.messages(),
      this.api.members(),
    ]);
    this.conversation = conversation || {};
    this.talk.putAll(talk.payload);
    this.members = members.payload;
    this.changed();
  }

  /** Fetches what came while the realtime feed was away. */
  async catchUp() {
    const after = this.talk.newest();
    const [conversation, talk] = await Promise.all([
      this.api.conversation(),
      this.api.messages(after ? { after } : {}),
    ]);
    this.conversation = conversation || {};
    talk.payload.filter(message => message.id > after).forEach(message => this.arrived(message));
    this.changed();
  }

  async older() {
    const oldest = this.talk.oldest();
    if (!oldest || this.allLoaded || this.loadingOlder) return;
    this.loadingOlder = true;
    const { payload } = await this.api.messages({ before: oldest.id });
    this.loadingOlder = false;
    this.allLoaded = payload.length === 0;
    this.talk.putAll(payload);
    this.changed();
  }

  async say(content) {
    const draft = this.talk.draft(content);
    this.changed();
    await this.deliver(draft, () => this.api.say(content, draft.id, this.about()));
  }

  async upload(file) {
    const kind = file.type.startsWith('image/') ? 'image' : 'file';
    const draft = this.talk.draft(null, [{ file_type: kind, data_url: URL.createObjectURL(file), name: file.name }]);
    draft.file = file;
    this.changed();
    await this.deliver(draft, () => this.api.upload(file, this.about()));
  }

  retry(draft) {
    return draft.file ? this.upload(draft.file) : this.say(draft.content);
  }

  async deliver(draft, send) {
    try {
      const message = await send();
      this.talk.taken(draft, message);
      if (!this.hasConversation || this.isResolved) await this.readConversation();
    } catch (refused) {
      this.talk.failed(draft);
      if (refused.body && refused.body.message) this.alert(refused.body.message);
    }
    this.changed();
  }

  async readConversation() {
    this.conversation = (await this.api.conversation()) || {};
    this.changed();
  }

  /** Opens a new conversation from the form. */
  async begin(contact, content, attributes) {
    const { messages, ...conversation } = await this.api.begin(contact, content, attributes, this.about());
    this.talk.clear();
    this.conversation = conversation;
    this.talk.putAll(messages || []);
    this.allLoaded = true;
    this.changed();
  }

  /** Forgets the resolved conversation, so that the next message opens a new one. */
  leave() {
    this.conversation = {};
    this.talk.clear();
    this.changed();
  }

  async end() {
    await this.api.end();
    await this.readConversation();
  }

  async submit(message, body, change) {
    try {
      await this.api.submit(message.id, body);
      // The realtime frame may have put a newer copy in the message's place by now.
      const shown = this.talk.messages.find(known => known.id === message.id) || message;
      this.talk.put({ ...shown, content_attributes: { ...shown.content_attributes, ...change } });
    } catch (refused) {
      this.alert('Something went wrong, please try again.');
    }
    this.changed();
  }

  async sendTranscript() {
    await this.api.transcript();
    this.alert('The conversation transcript is on its way.', 'success');
  }

  alert(text, kind = 'error') {
    this.banner = { text, kind };
    clearTimeout(this.bannerTimer);
    this.bannerTimer = setTimeout(() => {
      this.banner = null;
      this.changed();
    }, 3000);
    this.changed();
  }

  /** A message of the realtime feed, or one that was missed there. */
  arrived(message) {
    this.talk.put(message);
    announce('chatwoot:on-message', message);
    if (!ofDesk(message)) return;
    this.agentTypes = false;
    if (this.isOpen) this.seen();
    else this.unreadCame(message);
  }

  unreadCame(message) {
    this.unread = [...this.unread.filter(known => known.id !== message.id), message];
    tellHost('handleNotificationDot', { unreadMessageCount: this.unread.length });
    if (this.settings.showUnreadMessagesDialog !== false && this.preview) this.preview();
  }

  /** What came while the visitor was away is previewed as if it came now. */
  unreadBefore() {
    this.talk.unreadSince(this.conversation.contact_last_seen_at || 0).forEach(message => this.unreadCame(message));
  }

  seen() {
    if (this.hasConversation) this.api.seen().catch(() => this.alert('Something went wrong, please try again.'));
  }

  read() {
    this.unread = [];
    tellHost('handleNotificationDot', { unreadMessageCount: 0 });
  }

  typing(on) {
    this.agentTypes = on;
    clearTimeout(this.typingTimer);
    if (on) this.typingTimer = setTimeout(() => this.typing(false), TYPING_SHOWN_MS);
    this.changed();
  }

  present(users) {
    this.members = this.members.map(member => ({ ...member, availability_status: users[member.id] || 'offline' }));
    this.changed();
  }
}
