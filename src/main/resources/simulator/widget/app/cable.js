// The realtime feed of this visitor: subscribes, stays present, and comes back after a cut.

const PROTOCOLS = ['actioncable-v1-json', 'actioncable-unsupported'];
const SILENCE_MS = 9000;
const PRESENCE_MS = 60000;
const LONGEST_PAUSE_MS = 4000;

export class Cable {
  /** `heard(event, data)` for each frame; `back()` after each subscription but the first. */
  constructor(token, heard, back) {
    this.identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: token });
    this.heard = heard;
    this.back = back;
    this.failures = 0;
    this.subscribedBefore = false;
  }

  open() {
    const url = new URL('/cable', window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    this.socket = new WebSocket(url, PROTOCOLS);
    this.socket.addEventListener('message', event => this.frame(JSON.parse(event.data)));
    this.socket.addEventListener('close', () => this.lost());
    window.addEventListener('online', () => this.again(), { once: true });
    this.listen();
  }

  // A socket that died without a word is noticed by the pings that stay away.
  listen() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.socket.close(), SILENCE_MS);
  }

  frame(frame) {
    this.listen();
    if (frame.type === 'welcome') this.send('subscribe');
    else if (frame.type === 'confirm_subscription') this.subscribed();
    else if (!frame.type && frame.message) this.heard(frame.message.event, frame.message.data);
  }

  subscribed() {
    this.failures = 0;
    clearInterval(this.presence);
    this.presence = setInterval(() => this.present(), PRESENCE_MS);
    if (this.subscribedBefore) this.back();
    this.subscribedBefore = true;
  }

  present() {
    this.send('message', { data: JSON.stringify({ action: 'update_presence' }) });
  }

  send(command, more = {}) {
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ command, identifier: this.identifier, ...more }));
    }
  }

  lost() {
    clearTimeout(this.silence);
    clearInterval(this.presence);
    this.failures += 1;
    const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(this.failures - 1, 4));
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), pause);
  }

  again() {
    if (this.socket.readyState === WebSocket.CLOSED) {
      clearTimeout(this.retry);
      this.open();
    }
  }
}
