// What a message of the desk asks or offers beyond its words: an address, a choice, a form, cards, articles.
import { h, icon } from './dom.js';
import { announce } from './host.js';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const given = message => message.content_attributes || {};
const items = message => given(message).items || [];

const emailForm = (message, chat) => {
  const field = h('input', { type: 'email', placeholder: 'Please enter your email', 'aria-label': 'Please enter your email' });
  const send = h('button.button.small', { disabled: true, 'aria-label': 'Submit' }, icon('arrow'));
  field.addEventListener('input', () => {
    send.disabled = !ADDRESS.test(field.value.trim());
  });
  const submit = event => {
    event.preventDefault();
    const email = field.value.trim();
    if (ADDRESS.test(email)) chat.submit(message, { contact: { email } }, { submitted_email: email });
  };
  return h('form.email-input-group', { onsubmit: submit, novalidate: true }, field, send);
};

const answer = (message, chat, values) => chat.submit(message, { message: { submitted_values: values } }, { submitted_values: values });

const choices = (message, chat) =>
  h(
    'ul.options',
    items(message).map(({ title, value }) =>
      h('li.option', h('button.option-button', { onclick: () => answer(message, chat, [{ title, value }]) }, title)),
    ),
  );

const control = (item, done) => {
  const common = {
    name: item.name,
    title: item.title,
    placeholder: item.placeholder,
    required: Boolean(item.required),
    disabled: Boolean(done),
    'aria-label': item.label || item.name,
  };
  if (item.type === 'select') {
    return h('select', common, h('option', { value: '' }), (item.options || []).map(({ label, value }) => h('option', { value }, label)));
  }
  if (item.type === 'text_area') return h('textarea', { ...common, rows: '3' });
  return h('input', { ...common, type: item.type === 'email' ? 'email' : 'text', pattern: item.pattern });
};

// Once answered, a form shows what was said and can't be sent again.
const form = (message, chat) => {
  const { submitted_values: values, button_label: label } = given(message);
  const rows = items(message).map(item => {
    const field = control(item, values);
    const said = (values || []).find(({ name }) => name === item.name);
    field.value = said ? said.value : item.default || '';
    const fault = h('span.error-message', { hidden: true }, item.pattern_error || 'Invalid field');
    field.addEventListener('invalid', () => {
      fault.hidden = false;
    });
    return { field, element: h('div.form-row', item.label && h('label', item.label), field, fault) };
  });
  const submit = event => {
    event.preventDefault();
    answer(
      message,
      chat,
      rows.map(({ field }) => ({ name: field.name, value: field.value })),
    );
  };
  return h(
    'form.form',
    { onsubmit: submit },
    rows.map(({ element }) => element),
    !values && h('button.button.block', { type: 'submit' }, label || 'Submit'),
  );
};

const action = ({ type, text, uri, payload }) =>
  type === 'link'
    ? h('a.action-button.button', { href: uri, target: '_blank', rel: 'noopener nofollow noreferrer' }, text)
    : h('button.action-button.button', { onclick: () => announce('chatwoot:postback', { text, payload }) }, text);

const cards = message =>
  h(
    'div.cards',
    items(message).map(item =>
      h(
        'div.card-message',
        item.media_url && h('img', { src: item.media_url, alt: item.title || '' }),
        h('div.card-body', h('h4', item.title), h('p', item.description), (item.actions || []).map(action)),
      ),
    ),
  );

const articles = message =>
  items(message).map(item =>
    h('a.article', { href: item.link, target: '_blank', rel: 'noreferrer noopener' }, h('strong', item.title), h('span', item.description)),
  );

/** What the visitor answered, as far as it is shown as a message of his own. */
export const answerTo = message => {
  const { submitted_email: email, submitted_values: values } = given(message);
  if (message.content_type === 'input_email') return email;
  if (message.content_type === 'input_select' && values && values[0]) return values[0].title;
  return undefined;
};

/** What stands below the words of the message, if anything. */
export const asked = (message, chat) => {
  const answered = answerTo(message) !== undefined;
  switch (message.content_type) {
    case 'input_email':
      return answered ? null : emailForm(message, chat);
    case 'input_select':
      return answered ? null : choices(message, chat);
    case 'form':
      return form(message, chat);
    case 'cards':
      return cards(message);
    case 'article':
      return articles(message);
    default:
      return null;
  }
};
