// The form before the first message of a conversation.
import { h, icon } from './dom.js';
import { branding, headerButtons } from './parts.js';
import { markdown } from './markdown.js';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NUMBER = /^\+[1-9]\d{5,14}$/;
const STANDARD = { emailAddress: 'email', fullName: 'name', phoneNumber: 'phone_number' };

const configured = chat =>
  chat.channel.preChatFormEnabled
    ? chat.channel.preChatFormOptions.pre_chat_fields.filter(field => field.enabled)
    : [];

const input = field => {
  const common = { name: field.name, 'aria-required': field.required ? 'true' : null, placeholder: field.placeholder || field.label };
  if (field.name === 'phoneNumber') {
    return h('div.phone-input--wrap', h('input', { ...common, type: 'phoneInput', placeholder: field.placeholder || '+15550100000' }));
  }
  if (field.type === 'list' || field.type === 'select') {
    return h('select', common, h('option', { value: '' }, ''), (field.values || []).map(value => h('option', { value }, value)));
  }
  if (field.type === 'checkbox') return h('input', { name: field.name, type: 'checkbox' });
  return h('input', { ...common, type: { email: 'email', number: 'number', date: 'date' }[field.type] || 'text' });
};

const outer = (field, control) =>
  h(
    'div.formkit-outer',
    { 'data-type': field.type },
    h('div.formkit-wrapper', field.label && h('label.formkit-label', field.label), h('div.formkit-inner', control)),
    h('ul.formkit-messages'),
  );

const fault = (field, value) => {
  if (!value) return field.required ? 'Required' : null;
  if (field.name === 'message' && !value.trim()) return 'Message too short';
  if (field.name === 'emailAddress' && !ADDRESS.test(value)) return 'Please enter a valid email address';
  if (field.name === 'phoneNumber' && !NUMBER.test(value)) return 'Please enter a valid phone number';
  return null;
};

const MESSAGE = { name: 'message', type: 'textarea', label: 'Message', required: true };

const value = control => {
  const found = control.matches('input,select,textarea') ? control : control.querySelector('input');
  return found.type === 'checkbox' ? found.checked : found.value;
};

export const prechatView = (chat, go) => {
  const fields = [...configured(chat), MESSAGE].map(field => {
    const control =
      field === MESSAGE
        ? h('textarea', { name: 'message', placeholder: 'Please enter your message', 'aria-required': 'true', rows: '5' })
        : input(field);
    return { field, control, box: outer(field, control) };
  });

  const check = ({ field, control, box }) => {
    const found = fault(field, value(control));
    if (found) box.setAttribute('data-invalid', 'true');
    else box.removeAttribute('data-invalid');
    box.querySelector('.formkit-messages').replaceChildren(...(found ? [h('li.formkit-message', found)] : []));
    return !found;
  };

  const submit = async event => {
    event.preventDefault();
    if (!fields.map(check).every(Boolean)) return;
    const contact = {};
    const attributes = {};
    let content = '';
    fields.forEach(({ field, control }) => {
      if (field === MESSAGE) content = value(control);
      else if (STANDARD[field.name]) contact[STANDARD[field.name]] = value(control);
      else if (field.field_type === 'conversation_attribute') attributes[field.name] = value(control);
      else if (field.field_type === 'contact_attribute') {
        contact.custom_attributes = { ...contact.custom_attributes, [field.name]: value(control) };
      }
    });
    try {
      await chat.begin(contact, content, attributes);
      go('/messages');
    } catch (refused) {
      chat.alert('Something went wrong, please try again.');
    }
  };

  const text = chat.channel.preChatFormEnabled && chat.channel.preChatFormOptions.pre_chat_message;
  const element = h(
    'section.prechat',
    h(
      'header.header-collapsed',
      h('button.button.transparent.compact.back-button', { 'aria-label': 'Back', onclick: () => go('/') }, icon('back')),
      h('div.header-names', h('span.header-title', chat.channel.websiteName)),
      headerButtons(chat),
    ),
    h(
      'form.formkit-form',
      { id: 'input_0', name: 'form_1', novalidate: true, onsubmit: submit },
      text && h('div.prechat-text', { html: markdown(text) }),
      fields.map(({ box }) => box),
      h('button.primary', 'Start Conversation'),
      h('button', { type: 'submit', class: 'hidden' }, 'Submit'),
    ),
    branding(chat),
  );
  return { element, update: () => undefined };
};
