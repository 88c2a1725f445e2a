// The first thing that a visitor without a conversation sees.
import { h } from './dom.js';
import { availability, branding, face, headerButtons } from './parts.js';

export const homeView = (chat, go) => {
  const { channel } = chat;
  const buttons = h('div.header-slot');
  const card = h('main.home-body');
  const element = h(
    'section.home',
    h(
      'header.header-expanded',
      h('div.header-top', face(channel.websiteName, channel.avatarUrl), buttons),
      h('h2', chat.settings.welcomeTitle || channel.welcomeTitle || 'Hi there!'),
      h('p', chat.settings.welcomeDescription || channel.welcomeTagline || ''),
    ),
    card,
    branding(chat),
  );
  let drawn = '';
  const update = () => {
    const state = JSON.stringify([chat.hasConversation, chat.conversation.status, chat.members, chat.settings]);
    if (state === drawn) return;
    drawn = state;
    buttons.replaceChildren(headerButtons(chat));
    card.replaceChildren(availability(chat, go));
    element.querySelector('h2').textContent = chat.settings.welcomeTitle || channel.welcomeTitle || 'Hi there!';
    element.querySelector('h2 + p').textContent = chat.settings.welcomeDescription || channel.welcomeTagline || '';
  };
  return { element, update };
};
