// The desk's widget API. Every call carries the website token and the visitor's session.

export class Refused extends Error {
  constructor(status, body) {
    super(`The desk answered ${status}.`);
    this.status = status;
    this.body = body;
  }
}

export class Api {
  constructor(websiteToken, session) {
    this.websiteToken = websiteToken;
    this.session = session;
  }

  async call(method, path, body, query = {}) {
    const parameters = new URLSearchParams({ website_token: this.websiteToken, ...query });
    const isForm = body instanceof FormData;
    const answer = await fetch(`/api/v1/widget/${path}?${parameters}`, {
      method,
      headers: { 'X-Auth-Token': this.session, ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}) },
      body: isForm ? body : body && JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') || '').includes('json') && text;
    const parsed = isJson ? JSON.parse(text) : null;
    if (!answer.ok) throw new Refused(answer.status, parsed);
    return parsed;
  }

  conversation() {
    return this.call('GET', 'conversations');
  }

  messages(query) {
    return this.call('GET', 'messages', undefined, query);
  }

  members() {
    return this.call('GET', 'inbox_members');
  }

  contact() {
    return this.call('GET', 'contact');
  }

  say(content, echo, about) {
    return this.call('POST', 'messages', { message: { content, echo_id: echo, ...about } });
  }

  upload(file, about) {
    const form = new FormData();
    form.append('message[attachments][]', file, file.name);
    Object.entries(about).forEach(([name, value]) => form.append(`message[${name}]`, value));
    return this.call('POST', 'messages', form);
  }

  begin(contact, content, customAttributes, about) {
    return this.call('POST', 'conversations', {
      contact,
      message: { content, ...about },
      custom_attributes: customAttributes,
    });
  }

  submit(message, body) {
    return this.call('PATCH', `messages/${message}`, body);
  }

  typing(on) {
    return this.call('POST', 'conversations/toggle_typing', { typing_status: on ? 'on' : 'off' });
  }

  seen() {
    return this.call('POST', 'conversations/update_last_seen', {});
  }

  end() {
    return this.call('GET', 'conversations/toggle_status');
  }

  transcript(email) {
    return this.call('POST', 'conversations/transcript', { email });
  }
}
