// The satisfaction question: five faces, then a comment.
import { h, icon } from './dom.js';

const FACES = ['😞', '😑', '😐', '😀', '😍'];
const NAMES = ['Very unhappy', 'Unhappy', 'Neutral', 'Happy', 'Very happy'];

export const survey = (message, chat) => {
  const { csat_survey_response: given } = (message.content_attributes || {}).submitted_values || {};
  const rating = given && given.rating;
  const finished = Boolean(given && given.feedback_message);

  const send = response => {
    const values = { csat_survey_response: response };
    return chat.submit(message, { message: { submitted_values: values } }, { submitted_values: values });
  };
  const faces = FACES.map((sign, index) =>
    h(
      `button.emoji-button${rating === index + 1 ? '.selected' : ''}`,
      { 'aria-label': NAMES[index], disabled: finished, onclick: () => send({ rating: index + 1 }) },
      sign,
    ),
  );
  const comment = () => {
    const field = h('input', { type: 'text', placeholder: 'Tell us more...', 'aria-label': 'Tell us more...' });
    const button = h('button.button.small', { disabled: true, 'aria-label': 'Send' }, icon('arrow'));
    field.addEventListener('input', () => {
      button.disabled = !field.value.trim();
    });
    const submit = event => {
      event.preventDefault();
      if (field.value.trim()) send({ rating, feedback_message: field.value });
    };
    return h('form.feedback-form', { onsubmit: submit }, field, button);
  };
  return h(
    'div.customer-satisfaction',
    h('h6', rating ? 'Thank you for submitting the rating' : message.content || 'Please rate the conversation'),
    h('div.ratings', faces),
    rating && !finished && comment(),
  );
};
