// The box at the bottom: text, files, emoji; or the way to a new conversation.
import { h, icon } from './dom.js';
import { branding } from './parts.js';

const TYPING_PAUSE_MS = 3000;
const EMOJI = [...'😀😄😊😍😉😎🤔😕😢😡👍👎👏🙏💪🎉❤️🔥⭐✅❌📦🚚🧥👟🎒⛺🌲☀️🌧️'.matchAll(/\p{Emoji}\uFE0F?/gu)].map(([sign]) => sign);

export const composer = (chat, go) => {
  let typing = false;
  let pause;
  const tellTyping = on => {
    clearTimeout(pause);
    if (on) pause = setTimeout(() => tellTyping(false), TYPING_PAUSE_MS);
    if (on === typing) return;
    typing = on;
    if (chat.hasConversation) chat.api.typing(on).catch(refused => console.warn(refused.message));
  };

  const box = h('textarea.user-message-input', {
    id: 'chat-input',
    rows: '1',
    placeholder: 'Type your message',
    'aria-label': 'Type your message',
  });
  const tools = h('div.tools');
  const send = h('button.send-button', { type: 'submit', 'aria-label': 'Send' }, icon('send'));
  const file = h('input', { type: 'file', id: 'file', name: 'file', 'aria-label': 'Attach a file' });
  file.addEventListener('change', () => {
    [...file.files].forEach(chosen => chat.upload(chosen));
    file.value = '';
  });
  const uploads = h('span.file-uploads', icon('clip'), h('label', { for: 'file' }), file);

  const panel = h(
    'div.emoji-panel.hidden',
    EMOJI.map(sign =>
      h('button', { type: 'button', onclick: () => insert(sign) }, sign),
    ),
  );
  const insert = sign => {
    box.setRangeText(sign, box.selectionStart, box.selectionEnd, 'end');
    panel.classList.add('hidden');
    box.focus();
    changed();
  };
  const emoji = h('button.emoji-toggle', { type: 'button', 'aria-label': 'Emoji picker', onclick: () => panel.classList.toggle('hidden') }, icon('smile'));

  const changed = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 120)}px`;
    const wanted = [
      chat.offers('emoji_picker', 'enableEmojiPicker') && emoji,
      !box.value && chat.offers('attachments', 'enableFileUpload') && uploads,
      box.value && send,
    ].filter(Boolean);
    if (wanted.length !== tools.children.length || wanted.some((tool, index) => tools.children[index] !== tool)) {
      tools.replaceChildren(...wanted);
    }
  };
  const submit = event => {
    event.preventDefault();
    const content = box.value;
    if (!content.trim()) return;
    box.value = '';
    tellTyping(false);
    changed();
    chat.say(content);
  };
  box.addEventListener('input', () => {
    tellTyping(Boolean(box.value));
    changed();
  });
  box.addEventListener('blur', () => tellTyping(false));
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  });

  const form = h('form.composer', { onsubmit: submit }, box, tools);
  const again = h('div.after-resolve');
  const element = h('footer', panel, form, again, branding(chat));

  const startOver = () => {
    chat.leave();
    go('/prechat-form');
  };
  const update = () => {
    const ended = chat.isResolved && !chat.channel.allowMessagesAfterResolved;
    if (ended && !again.children.length) {
      again.append(h('button.primary', { onclick: startOver }, 'Start a new conversation'));
      if (chat.hasEmail) {
        again.append(h('button.plain', { onclick: () => chat.sendTranscript() }, 'Request a conversation transcript'));
      }
    }
    if (!ended) again.replaceChildren();
    if (ended) form.remove();
    else if (!form.isConnected) element.insertBefore(form, again);
    changed();
  };
  return { element, update, focus: () => box.focus({ preventScroll: true }) };
};
