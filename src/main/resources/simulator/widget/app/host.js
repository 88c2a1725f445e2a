// The page around the frame, if there is one: messages to and from it.

const PREFIX = 'chatwoot-widget:';

/** Whether the chat is shown inside a host page rather than in a tab of its own. */
export const framed = () => window.self !== window.parent;

export const tellHost = (event, data = {}) => {
  if (framed()) window.parent.postMessage(PREFIX + JSON.stringify({ event, ...data }), '*');
};

/** Raises a `chatwoot:*` event on the host page. */
export const announce = (eventIdentifier, data = null) => tellHost('onEvent', { eventIdentifier, data });

export const listenToHost = handlers => {
  window.addEventListener('message', event => {
    if (event.source !== window.parent || typeof event.data !== 'string' || !event.data.startsWith(PREFIX)) return;
    const message = JSON.parse(event.data.slice(PREFIX.length));
    if (handlers[message.event]) handlers[message.event](message);
  });
};
