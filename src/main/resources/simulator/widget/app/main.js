// Starts the page inside the chat window: state, realtime feed, routes.
import { Api } from './api.js';
import { Cable } from './cable.js';
import { Chat } from './chat.js';
import { announce, framed, listenToHost, tellHost } from './host.js';
import { conversationView } from './conversation.js';
import { homeView } from './home.js';
import { prechatView } from './prechat.js';
import { unreadView } from './unread.js';
import { h } from './dom.js';

const channel = window.chatwootWebChannel;
const chat = new Chat(channel, new Api(channel.websiteToken, window.authToken));
const views = {
  '/': homeView,
  '/prechat-form': prechatView,
  '/messages': conversationView,
  '/unread-messages': unreadView,
};
const root = document.getElementById('app');

let view;
const go = path => {
  window.location.hash = `#${path}`;
};
const path = () => window.location.hash.replace(/^#/, '') || '/';

const show = () => {
  const make = views[path()] || homeView;
  document.body.classList.toggle('is-preview', make === unreadView);
  view = make(chat, go);
  root.replaceChildren(view.element);
  view.update();
  if (view.shown) view.shown();
};

const banner = () => {
  const old = document.querySelector('.banner');
  if (old) old.remove();
  if (chat.banner) document.body.append(h(`div.banner.${chat.banner.kind}`, { role: 'alert' }, chat.banner.text));
};

const look = () => {
  document.documentElement.classList.toggle('is-phone', chat.isPhone);
  document.documentElement.classList.toggle('is-flat', chat.settings.widgetStyle === 'flat');
  const scheme = chat.settings.darkMode;
  const dark = scheme === 'dark' || (scheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
};

const opened = () => {
  chat.isOpen = true;
  chat.read();
  if (['/', '/unread-messages'].includes(path()) && chat.hasConversation) go('/messages');
  else if (path() === '/unread-messages') go('/');
  if (chat.hasConversation) chat.seen();
};

const closed = () => {
  chat.isOpen = false;
  if (path() === '/unread-messages') go(chat.hasConversation ? '/messages' : '/');
};

chat.preview = () => {
  if (path() === '/unread-messages') return;
  go('/unread-messages');
  tellHost('setUnreadMode');
};

const heard = {
  'message.created': data => chat.arrived(data),
  'message.updated': data => {
    chat.talk.put(data);
    announce('chatwoot:on-message', data);
  },
  'conversation.created': data => {
    chat.conversation = { id: data.id, status: data.status };
  },
  'conversation.status_changed': data => {
    if (data.id === chat.conversation.id) chat.conversation.status = data.status;
  },
  'conversation.typing_on': data => {
    if (!data.is_private && data.conversation.id === chat.conversation.id) chat.typing(true);
  },
  'conversation.typing_off': data => {
    if (data.conversation.id === chat.conversation.id) chat.typing(false);
  },
  'presence.update': data => chat.present(data.users || {}),
};

const cable = new Cable(
  window.chatwootPubsubToken,
  (event, data) => {
    if (!heard[event]) return;
    heard[event](data);
    chat.changed();
  },
  () => chat.catchUp().catch(() => chat.alert('Something went wrong, please try again.')),
);

const asContact = user => ({ identifier: String(user.identifier), ...user.user });

const identify = async user => {
  try {
    const answer = await chat.api.call('PATCH', 'contact/set_user', asContact(user));
    if (answer.widget_auth_token) {
      tellHost('setAuthCookie', { data: { widgetAuthToken: answer.widget_auth_token } });
      window.location.search = `?website_token=${channel.websiteToken}&cw_conversation=${answer.widget_auth_token}`;
    }
  } catch (refused) {
    tellHost('error', { errorType: 'set_user', data: { error: refused.body && refused.body.error } });
  }
};

const quietly = promise => promise.catch(refused => console.warn(`The desk refused a call: ${refused.message}`));
const call = (...parts) => quietly(chat.api.call(...parts));

listenToHost({
  'config-set': message => {
    chat.settings = message;
    look();
    chat.changed();
  },
  'toggle-open': message => {
    if (message.isOpen) opened();
    else closed();
    chat.changed();
  },
  'toggle-close-button': message => {
    chat.isPhone = message.isMobile;
    look();
  },
  'set-color-scheme': message => {
    chat.settings.darkMode = message.darkMode;
    look();
  },
  'set-locale': message => {
    document.documentElement.lang = message.locale;
  },
  'set-user': message => identify(message),
  'set-custom-attributes': message => call('PATCH', 'contact', { custom_attributes: message.customAttributes }),
  'delete-custom-attribute': message =>
    call('POST', 'contact/destroy_custom_attributes', { custom_attributes: [message.customAttribute] }),
  'set-conversation-custom-attributes': message =>
    call('POST', 'conversations/set_custom_attributes', { custom_attributes: message.customAttributes }),
  'delete-conversation-custom-attribute': message =>
    call('POST', 'conversations/destroy_custom_attributes', { custom_attribute: [message.customAttribute] }),
  'set-label': message => call('POST', 'labels', { label: message.label }),
  'remove-label': message => call('DELETE', `labels/${encodeURIComponent(message.label)}`),
});

document.documentElement.style.setProperty('--colour', channel.widgetColor);
chat.watch(() => view && view.update());
chat.watch(banner);
window.addEventListener('hashchange', show);

const start = async () => {
  await chat.load();
  cable.open();
  if (!framed()) {
    chat.isOpen = true;
    if (chat.hasConversation && path() === '/') go('/messages');
  }
  show();
  tellHost('loaded', {
    config: { authToken: window.authToken, channelConfig: { widgetColor: channel.widgetColor } },
  });
  if (framed() && !chat.isOpen) chat.unreadBefore();
  quietly(
    chat.api.call('POST', 'events', {
      name: 'webwidget.triggered',
      event_info: { widget_language: document.documentElement.lang, referer: document.referrer },
    }),
  );
};

start();
