// The script of the host page: draws the bubble, holds the frame with the chat, and speaks for it.
(function () {
  'use strict';

  const PREFIX = 'chatwoot-widget:';
  const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
  const PHONE_WIDTH = 667;
  const STYLES = `
.woot-widget-holder{position:fixed;z-index:2147483000;overflow:hidden;border-radius:16px;background:transparent;
 box-shadow:0 12px 48px rgba(15,23,42,.24)}
.woot-widget-holder.woot--hide{visibility:hidden;bottom:-100vh!important}
.woot-widget-holder iframe{width:100%;height:100%;border:0;display:block;background:transparent}
.woot-widget-holder.has-unread-view{box-shadow:none;border-radius:0}
.woot-widget-holder.woot-widget--without-bubble{bottom:20px!important}
.woot-widget-holder.woot-elements--right,.woot--bubble-holder.woot-elements--right,.woot-widget-bubble.woot-elements--right{right:20px}
.woot-widget-holder.woot-elements--left,.woot--bubble-holder.woot-elements--left,.woot-widget-bubble.woot-elements--left{left:20px}
.woot-widget-bubble{position:fixed;bottom:20px;z-index:2147483000;width:64px;height:64px;padding:0;border:0;border-radius:50%;cursor:pointer;
 color:#fff;box-shadow:0 8px 24px rgba(15,23,42,.22);font:600 16px/1 -apple-system,system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
.woot-widget-bubble svg{width:26px;height:26px;display:block;margin:19px;fill:#fff}
.woot-widget-bubble.woot-widget--expanded{display:flex;align-items:center;width:auto;height:52px;border-radius:26px;padding:0 22px 0 6px}
.woot-widget-bubble.woot-widget--expanded svg{margin:0 10px 0 12px;width:22px;height:22px}
.woot-widget-bubble.woot--close::before,.woot-widget-bubble.woot--close::after{content:"";position:absolute;left:31px;top:20px;width:2px;height:24px;background:#fff;border-radius:1px}
.woot-widget-bubble.woot--close::before{transform:rotate(45deg)}.woot-widget-bubble.woot--close::after{transform:rotate(-45deg)}
.woot-widget-bubble.woot--hide{visibility:hidden}
.woot-widget-bubble.unread-notification::after{content:"";position:absolute;top:0;right:0;width:14px;height:14px;border-radius:50%;background:#ff4040;border:2px solid #fff}
.woot-hidden{display:none}
@media (min-width:${PHONE_WIDTH}px){.woot-widget-holder{bottom:100px;width:400px;height:min(640px,calc(100vh - 124px))}
 .woot-widget-holder.has-unread-view{width:360px;height:min(320px,calc(100vh - 124px))}}
@media (max-width:${PHONE_WIDTH - 1}px){.woot-widget-holder{inset:0!important;width:100%;height:100%;border-radius:0}
 .woot-widget-holder.woot--hide{top:100vh!important}.woot-widget-holder.has-unread-view{top:auto!important;bottom:96px!important;height:240px}
 .woot-widget-bubble.woot--close{visibility:hidden}}`;
  const CHAT_ICON =
    'M240 32C133 32 48 102 48 188c0 46 25 88 65 117-2 30-15 58-34 79-4 4-1 11 5 11 46-3 85-22 113-48 14 3 28 4 43 4 107 0 192-70 192-156S347 32 240 32z';

  const cookie = {
    get(name) {
      const found = document.cookie.split('; ').find(part => part.startsWith(name + '='));
      return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined;
    },
    set(name, value, domain) {
      document.cookie =
        `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_IN_SECONDS}; SameSite=Lax` +
        (domain ? `; domain=${domain}` : '');
    },
    remove(name, domain) {
      document.cookie = `${name}=; path=/; max-age=0; SameSite=Lax` + (domain ? `; domain=${domain}` : '');
    },
  };

  const isPhone = () => window.innerWidth < PHONE_WIDTH;

  const fingerprint = text => {
    let a = 0x811c9dc5;
    let b = 0x01000193;
    for (const sign of text) {
      a = Math.imul(a ^ sign.codePointAt(0), 16777619) >>> 0;
      b = Math.imul(b + sign.codePointAt(0), 2246822519) >>> 0;
    }
    return (a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0')).repeat(2);
  };

  const element = (tag, attributes = {}) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };

  class Widget {
    constructor({ websiteToken, baseUrl }, settings) {
      const side = settings.position === 'left' ? 'left' : 'right';
      Object.assign(this, {
        websiteToken,
        baseUrl: baseUrl.replace(/\/$/, ''),
        hasLoaded: false,
        isOpen: false,
        position: side,
        type: settings.type === 'expanded_bubble' ? 'expanded_bubble' : 'standard',
        launcherTitle: settings.launcherTitle || '',
        locale: settings.useBrowserLanguage ? navigator.language : settings.locale,
        hideMessageBubble: Boolean(settings.hideMessageBubble),
        showUnreadMessagesDialog: settings.showUnreadMessagesDialog !== false,
        baseDomain: settings.baseDomain,
        darkMode: settings.darkMode || 'light',
        resetTriggered: false,
        settings,
      });
    }

    start() {
      const styles = element('style', { id: 'cw-widget-styles' });
      styles.textContent = STYLES;
      this.holder = element('div', {
        id: 'cw-widget-holder',
        class: `woot-widget-holder woot--hide woot-elements--${this.position}`,
      });
      if (this.hideMessageBubble) this.holder.classList.add('woot-widget--without-bubble');
      this.frame = element('iframe', {
        id: 'chatwoot_live_chat_widget',
        title: 'Live chat',
        allow: 'camera; microphone; fullscreen; display-capture; picture-in-picture; clipboard-write',
        style: 'visibility: hidden;',
      });
      this.frame.src = this.frameUrl();
      this.holder.append(this.frame);
      document.body.append(styles, this.holder);
      window.addEventListener('message', event => this.heard(event));
      window.addEventListener('resize', () => this.tell('toggle-close-button', { isMobile: isPhone() }));
    }

    frameUrl() {
      const session = cookie.get('cw_conversation');
      return (
        `${this.baseUrl}/widget?website_token=${this.websiteToken}` +
        (session ? `&cw_conversation=${encodeURIComponent(session)}` : '')
      );
    }

    tell(event, data = {}) {
      if (this.frame.contentWindow) {
        this.frame.contentWindow.postMessage(PREFIX + JSON.stringify({ event, ...data }), '*');
      }
    }

    heard(event) {
      if (event.source !== this.frame.contentWindow || typeof event.data !== 'string') return;
      if (!event.data.startsWith(PREFIX)) return;
      const message = JSON.parse(event.data.slice(PREFIX.length));
      const answer = {
        loaded: () => this.loaded(message.config),
        setAuthCookie: () => this.remember(message.data.widgetAuthToken),
        onEvent: () => this.announce(message.eventIdentifier, message.data),
        error: () => this.announce('chatwoot:error', message.data),
        setUnreadMode: () => this.preview(),
        resetUnreadMode: () => this.holder.classList.remove('has-unread-view'),
        handleNotificationDot: () => this.dot(message.unreadMessageCount > 0),
        closeWindow: () => this.show(false),
        toggleWindow: () => this.show(message.isOpen),
        popoutChatWindow: () => this.popoutChatWindow(),
      }[message.event];
      if (answer) answer();
    }

    remember(session) {
      if (cookie.get('cw_conversation') !== session) cookie.set('cw_conversation', session, this.baseDomain);
    }

    loaded(config) {
      this.remember(config.authToken);
      this.frame.setAttribute('style', '');
      this.tell('config-set', {
        locale: this.locale,
        position: this.position,
        hideMessageBubble: this.hideMessageBubble,
        showPopoutButton: Boolean(this.settings.showPopoutButton),
        showUnreadMessagesDialog: this.showUnreadMessagesDialog,
        widgetStyle: this.settings.widgetStyle || 'standard',
        darkMode: this.darkMode,
        welcomeTitle: this.settings.welcomeTitle,
        welcomeDescription: this.settings.welcomeDescription,
        availableMessage: this.settings.availableMessage,
        unavailableMessage: this.settings.unavailableMessage,
        enableFileUpload: this.settings.enableFileUpload,
        enableEmojiPicker: this.settings.enableEmojiPicker,
        enableEndConversation: this.settings.enableEndConversation,
        referrerUrl: window.location.href,
      });
      this.tell('toggle-close-button', { isMobile: isPhone() });
      if (!this.bubbles) this.drawBubbles(config.channelConfig.widgetColor);
      if (this.isOpen) this.tell('toggle-open', { isOpen: true });
      this.hasLoaded = true;
      if (!this.resetTriggered) this.announce('chatwoot:ready');
    }

    drawBubbles(colour) {
      const background = `background: ${colour};`;
      this.bubbles = element('div', { id: 'cw-bubble-holder', class: 'woot--bubble-holder' });
      this.openButton = element('button', {
        class: `woot-widget-bubble woot-elements--${this.position}`,
        title: 'Open chat window',
        style: background,
      });
      this.openButton.innerHTML =
        `<svg id="woot-widget-bubble-icon" viewBox="0 0 480 432" aria-hidden="true"><path d="${CHAT_ICON}"/></svg>`;
      if (this.type === 'expanded_bubble') {
        this.openButton.classList.add('woot-widget--expanded');
        const text = element('div', { id: 'woot-widget--expanded__text' });
        text.textContent = this.launcherTitle;
        this.openButton.append(text);
      }
      this.closeButton = element('button', {
        class: `woot-widget-bubble woot-elements--${this.position} woot--close woot--hide`,
        style: background,
      });
      this.bubbles.append(this.openButton, this.closeButton);
      this.bubbles.addEventListener('click', () => this.toggle());
      if (this.hideMessageBubble) this.bubbles.classList.add('woot-hidden');
      document.body.append(this.bubbles);
    }

    announce(name, detail = null) {
      window.dispatchEvent(new CustomEvent(name, { detail }));
    }

    dot(shown) {
      if (this.openButton) this.openButton.classList.toggle('unread-notification', shown);
    }

    preview() {
      this.holder.classList.remove('woot--hide');
      this.holder.classList.add('has-unread-view');
      this.announce('chatwoot:opened');
    }

    show(open) {
      const previewed = this.holder.classList.contains('has-unread-view');
      if (this.isOpen === open && !previewed) return;
      this.isOpen = open;
      this.holder.classList.remove('has-unread-view');
      this.holder.classList.toggle('woot--hide', !open);
      if (this.bubbles) {
        this.openButton.classList.toggle('woot--hide', open);
        this.closeButton.classList.toggle('woot--hide', !open);
      }
      if (open) this.dot(false);
      this.tell('toggle-open', { isOpen: open });
      this.announce(open ? 'chatwoot:opened' : 'chatwoot:closed');
    }

    // The functions that the host page may call.

    toggle(state) {
      this.show(state === undefined ? !this.isOpen : state === 'open');
    }

    toggleBubbleVisibility(visibility) {
      this.hideMessageBubble = visibility === 'hide';
      this.holder.classList.toggle('woot-widget--without-bubble', this.hideMessageBubble);
      if (this.bubbles) this.bubbles.classList.toggle('woot-hidden', this.hideMessageBubble);
    }

    popoutChatWindow() {
      window.open(this.frameUrl(), 'webwidget_session', 'resizable=yes,width=400,height=600');
      this.show(false);
    }

    setUser(identifier, user) {
      if (typeof identifier !== 'string' && typeof identifier !== 'number') {
        throw new Error('Identifier should be a string or a number');
      }
      if (!user || !['avatar_url', 'email', 'name'].some(key => user[key])) {
        throw new Error('User object should have one of the keys [avatar_url, email, name]');
      }
      const name = `cw_user_${this.websiteToken}`;
      const print = fingerprint(JSON.stringify([identifier, user]));
      if (cookie.get(name) === print) return;
      this.identifier = identifier;
      this.user = user;
      this.tell('set-user', { identifier, user });
      cookie.set(name, print, this.baseDomain);
    }

    setCustomAttributes(customAttributes = {}) {
      if (!customAttributes || !Object.keys(customAttributes).length) {
        throw new Error('Custom attributes should have atleast one key');
      }
      this.tell('set-custom-attributes', { customAttributes });
    }

    deleteCustomAttribute(customAttribute = '') {
      if (!customAttribute) throw new Error('Custom attribute is required');
      this.tell('delete-custom-attribute', { customAttribute });
    }

    setConversationCustomAttributes(customAttributes = {}) {
      if (!customAttributes || !Object.keys(customAttributes).length) {
        throw new Error('Custom attributes should have atleast one key');
      }
      this.tell('set-conversation-custom-attributes', { customAttributes });
    }

    deleteConversationCustomAttribute(customAttribute = '') {
      if (!customAttribute) throw new Error('Custom attribute is required');
      this.tell('delete-conversation-custom-attribute', { customAttribute });
    }

    setLabel(label = '') {
      this.tell('set-label', { label });
    }

    removeLabel(label = '') {
      this.tell('remove-label', { label });
    }

    setLocale(locale = 'en') {
      this.locale = locale;
      this.tell('set-locale', { locale });
    }

    setColorScheme(darkMode = 'light') {
      this.darkMode = darkMode;
      this.tell('set-color-scheme', { darkMode });
    }

    reset() {
      const wasOpen = this.isOpen;
      if (wasOpen) this.show(false);
      cookie.remove('cw_conversation', this.baseDomain);
      cookie.remove(`cw_user_${this.websiteToken}`, this.baseDomain);
      this.resetTriggered = true;
      this.dot(false);
      if (wasOpen) this.announce('chatwoot:error', {});
      this.frame.src = this.frameUrl();
    }
  }

  const run = options => {
    if (window.$chatwoot) return;
    const widget = new Widget(options, window.chatwootSettings || {});
    window.$chatwoot = widget;
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => widget.start(), { once: true });
    } else {
      widget.start();
    }
  };

  window.chatwootSDK = { run };
})();
