// Small pieces that several views show.
import { h, icon } from './dom.js';
import { announce, framed, tellHost } from './host.js';

const REPLY_TIMES = {
  in_a_few_minutes: 'Typically replies in a few minutes',
  in_a_few_hours: 'Typically replies in a few hours',
  in_a_day: 'Typically replies in a day',
};

/** When an answer may be expected. */
export const replyTime = chat => {
  const online = chat.isOnline;
  return h(
    'span',
    { 'has-online-agents': String(online), class: 'reply-time' },
    online
      ? REPLY_TIMES[chat.channel.replyTime] || REPLY_TIMES.in_a_few_minutes
      : 'We will be back as soon as possible',
  );
};

const initials = name =>
  (name.match(/[\p{L}\p{N}]+/gu) || [])
    .map(word => [...word][0])
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** A round picture, or the first letters of a name. */
export const face = (name, picture) =>
  picture
    ? h('img.face', { src: picture, alt: name })
    : h('span.face', { 'aria-hidden': 'true' }, initials(name));

/** The buttons on the right of every header. */
export const headerButtons = chat =>
  h(
    'div.header-buttons',
    chat.hasConversation &&
      !chat.isResolved &&
      chat.offers('end_conversation', 'enableEndConversation') &&
      h(
        'button.button.transparent.compact',
        { title: 'End Conversation', onclick: () => chat.end().catch(() => chat.alert('Something went wrong, please try again.')) },
        icon('end'),
      ),
    chat.settings.showPopoutButton &&
      framed() &&
      h('button.button.transparent.compact.new-window--button', { 'aria-label': 'Open in a new window', onclick: () => tellHost('popoutChatWindow') }, icon('out')),
    h('button.button.transparent.compact.close-button', { 'aria-label': 'Close the chat', onclick: () => tellHost('closeWindow') }, icon('close')),
  );

/** Who made the widget. */
export const branding = chat => {
  const { BRAND_NAME: name, WIDGET_BRAND_URL: address } = window.globalConfig;
  return chat.channel.disableBranding
    ? null
    : h('div.branding', h('a.branding--link', { href: address, target: '_blank', rel: 'noreferrer noopener' }, `Powered by ${name}`));
};

/** Whether the team is there, and the button that leads to the talk. */
export const availability = (chat, go) => {
  const online = chat.isOnline;
  const begin = () => {
    announce('chatwoot:on-start-conversation', { hasConversation: chat.hasConversation });
    go(chat.channel.preChatFormEnabled && !chat.hasConversation ? '/prechat-form' : '/messages');
  };
  return h(
    'div.availability',
    h(
      'div.availability-row',
      h(
        'div.availability-text',
        h(
          'div.availability-title',
          h(`i.dot.${online ? 'on' : 'off'}`),
          online
            ? chat.settings.availableMessage || 'We are online'
            : chat.settings.unavailableMessage || 'We are away at the moment',
        ),
        replyTime(chat),
      ),
      h('div.faces', chat.members.slice(0, 3).map(member => face(member.name, member.avatar_url))),
    ),
    h(
      'button.start-conversation',
      { onclick: begin },
      h('span', chat.hasConversation ? 'Continue conversation' : 'Start Conversation'),
      icon('arrow'),
    ),
  );
};
