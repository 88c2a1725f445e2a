// The talk itself.
import { bubble, speaker, typingBubble } from './bubbles.js';
import { composer } from './composer.js';
import { h, icon } from './dom.js';
import { face, headerButtons, replyTime } from './parts.js';

const DAY = { year: 'numeric', month: 'short', day: 'numeric' };

const dayOf = message => new Date(message.created_at * 1000).toDateString();
const dayName = message => {
  const day = new Date(message.created_at * 1000);
  const yesterday = new Date(Date.now() - 86400000);
  if (day.toDateString() === new Date().toDateString()) return 'Today';
  return day.toDateString() === yesterday.toDateString() ? 'Yesterday' : day.toLocaleDateString('en', DAY);
};

const side = message => (message.message_type === 0 ? 'visitor' : speaker(message));

export const conversationView = (chat, go) => {
  const header = h('header.header-collapsed');
  const list = h('div.conversation', { role: 'log', 'aria-live': 'polite' });
  const typing = typingBubble();
  const foot = composer(chat, go);
  const element = h('section.messages', header, list, foot.element);
  const drawn = new Map();

  const drawHeader = () => {
    const state = JSON.stringify([chat.conversation.status, chat.members, chat.settings, chat.hasConversation]);
    if (header.dataset.state === state) return;
    header.dataset.state = state;
    header.replaceChildren(
      h('button.button.transparent.compact.back-button', { 'aria-label': 'Back', onclick: () => go('/') }, icon('back')),
      face(chat.channel.websiteName, chat.channel.avatarUrl),
      h(
        'div.header-names',
        h('span.header-title', chat.channel.websiteName),
        replyTime(chat),
      ),
      headerButtons(chat),
    );
  };

  // A bubble that has not changed stays the same element.
  const row = (message, next) => {
    const last = !next || side(next) !== side(message) || dayOf(next) !== dayOf(message);
    const state = JSON.stringify([message, last]);
    const known = drawn.get(message.id);
    if (known && known.state === state) return known.element;
    const made = bubble(message, chat, last);
    drawn.set(message.id, { state, element: made });
    return made;
  };

  const arrange = wanted => {
    wanted.forEach((child, index) => {
      if (list.children[index] !== child) list.insertBefore(child, list.children[index] || null);
    });
    while (list.children.length > wanted.length) list.lastChild.remove();
  };

  const days = new Map();
  const dayLine = message => {
    const day = dayOf(message);
    if (!days.has(day)) days.set(day, h('div.day-line', dayName(message)));
    return days.get(day);
  };

  const update = () => {
    drawHeader();
    const { messages } = chat.talk;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    const count = list.children.length;
    const wanted = messages.flatMap((message, index) => {
      const opensDay = index === 0 || dayOf(messages[index - 1]) !== dayOf(message);
      const shown = row(message, messages[index + 1]);
      return opensDay ? [dayLine(message), shown] : [shown];
    });
    if (chat.agentTypes) wanted.push(typing);
    arrange(wanted);
    foot.update();
    if (atEnd || wanted.length > count) list.scrollTop = list.scrollHeight;
  };

  list.addEventListener('scroll', () => {
    if (list.scrollTop === 0 && chat.talk.messages.length >= 20) {
      chat.older().catch(() => chat.alert('Something went wrong, please try again.'));
    }
  });
  // A picture that loads late must not leave the end of the talk out of sight.
  list.addEventListener('load', () => {
    list.scrollTop = list.scrollHeight;
  }, true);

  const shown = () => {
    list.scrollTop = list.scrollHeight;
    foot.focus();
  };
  return { element, update, shown };
};
