// The preview of unread messages while the chat is closed.
import { h, icon } from './dom.js';
import { tellHost } from './host.js';
import { markdown } from './markdown.js';
import { face } from './parts.js';

const SHOWN = 3;

export const unreadView = (chat, go) => {
  const list = h('div.unread-messages');
  const close = () => tellHost('closeWindow');
  const open = () => {
    chat.read();
    tellHost('toggleWindow', { isOpen: true });
    go('/messages');
  };
  const element = h(
    'section.unread-wrap',
    h('div.unread-top', h('button.button.close-unread-button', { onclick: close }, icon('close'), 'Close')),
    list,
    h('div.unread-bottom', h('button.button.clear-button', { onclick: open }, icon('arrow'), 'See new messages')),
  );
  const bubble = message => {
    const name = message.sender ? message.sender.available_name || message.sender.name : 'Bot';
    return h(
      'div.unread-message',
      h(
        'button.chat-bubble.agent',
        { onclick: open },
        h(
          'div.unread-from',
          face(name, message.sender && message.sender.avatar_url),
          h('span.agent--name', name),
          h('span.company--name', ` from ${chat.channel.websiteName}`),
        ),
        h('div.message-content', { html: markdown(message.content) }),
      ),
    );
  };
  let drawn = '';
  const update = () => {
    const state = JSON.stringify(chat.unread);
    if (state === drawn) return;
    drawn = state;
    list.replaceChildren(...chat.unread.slice(-SHOWN).map(bubble));
  };
  return { element, update };
};
