// Draws the messages of a talk: the visitor's, the agent's, and what the desk asks.
import { answerTo, asked } from './asks.js';
import { h, icon } from './dom.js';
import { markdown } from './markdown.js';
import { face } from './parts.js';
import { survey } from './survey.js';

const fileName = file => file.name || decodeURIComponent(new URL(file.data_url, window.location.href).pathname.split('/').pop());

const attachment = (file, side) => {
  if (file.file_type === 'image') {
    return h(
      `div.chat-bubble.has-attachment.${side}`,
      h('a.image', { href: file.data_url, target: '_blank', rel: 'noreferrer noopener' }, h('img', { src: file.thumb_url || file.data_url, alt: 'Picture message' })),
    );
  }
  return h(
    `div.chat-bubble.has-attachment.file-bubble.${side}`,
    icon('file'),
    h('div.file-text', h('div.file-name', fileName(file)), h('a.download', { href: file.data_url, rel: 'noreferrer noopener', target: '_blank' }, 'Download')),
  );
};

const text = (content, status) => {
  const bubble = h('div.chat-bubble.user', { status, html: markdown(content) });
  if (!bubble.querySelector('p')) bubble.replaceChildren(h('p', bubble.textContent));
  return bubble;
};

const ownAnswer = content => h('div.user-message-wrap', h('div.message-wrap', text(content, 'sent')));

const visitorMessage = (message, chat) => {
  const state = { in_progress: '.in-progress', failed: '.is-failed' }[message.status] || '';
  const files = (message.attachments || []).map(file => attachment(file, 'user'));
  return h(
    'div.user-message-wrap',
    { id: `cwmsg-${message.id}` },
    h(
      `div.message-wrap${state}`,
      message.content !== null && message.content !== undefined && text(message.content, message.status),
      files,
      message.status === 'failed' &&
        h('button.retry', { title: 'Send message again', onclick: () => chat.retry(message) }, icon('again')),
    ),
  );
};

/** Who speaks: automatic messages have no sender and are the bot's. */
export const speaker = message => (message.sender ? message.sender.available_name || message.sender.name : 'Bot');

const agentMessage = (message, chat, last) => {
  const name = speaker(message);
  const answer = answerTo(message);
  const files = (message.attachments || []).map(file => attachment(file, 'agent'));
  const hasText = message.content !== null && message.content !== undefined && message.content !== '';
  const offer = asked(message, chat);
  return h(
    `div.agent-message-wrap${answer === undefined ? '' : '.has-response'}`,
    { id: `cwmsg-${message.id}` },
    h(
      'div.agent-message',
      h('div.avatar-wrap', last && face(name, message.sender && message.sender.avatar_url)),
      h(
        'div.message-wrap',
        message.content_type === 'input_csat'
          ? survey(message, chat)
          : (hasText || offer) && h('div.chat-bubble.agent', hasText && h('div.message-content', { html: markdown(message.content) }), offer),
        files,
        last && h('p.agent-name', name),
      ),
    ),
    answer !== undefined && ownAnswer(answer),
  );
};

/** One message; `last` when the next one is by somebody else. */
export const bubble = (message, chat, last) =>
  message.message_type === 0 ? visitorMessage(message, chat) : agentMessage(message, chat, last);

const DOTS =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='12' fill='%2394a3b8'%3E%3Ccircle cx='8' cy='6' r='4'/%3E%3Ccircle cx='20' cy='6' r='4' opacity='.75'/%3E%3Ccircle cx='32' cy='6' r='4' opacity='.5'/%3E%3C/svg%3E";

/** Shown while an agent types. */
export const typingBubble = () =>
  h(
    'div.agent-message-wrap.typing-wrap',
    h(
      'div.agent-message',
      h('div.avatar-wrap'),
      h('div.message-wrap', h('div.chat-bubble.agent.typing-bubble', h('img', { src: DOTS, alt: 'Agent is typing a message' }))),
    ),
  );
