package dev.roundtrip.channel.webchat;

import org.openqa.selenium.By;

/** What the page of the widget can be held by; every one was looked up in the real page of Chatwoot 4.14.2. */
final class Hooks {
    static final By FRAME = By.cssSelector("iframe#chatwoot_live_chat_widget");
    static final By OPEN = By.cssSelector("#cw-bubble-holder .woot-widget-bubble:not(.woot--close)");
    static final By START = By.xpath(
            "//button[span[normalize-space()='Start Conversation' or normalize-space()='Continue conversation']]");
    static final By NEW_CONVERSATION = By.xpath("//button[normalize-space()='Start a new conversation']");
    static final By FORM_SUBMIT = By.xpath("//form//button[normalize-space()='Start Conversation']");
    static final By FORM_MESSAGE = By.cssSelector("textarea[name='message']");
    static final By FORM_NAME = By.cssSelector("input[name='fullName']");
    static final By FORM_EMAIL = By.cssSelector("input[name='emailAddress']");
    static final By BOX = By.cssSelector("textarea#chat-input");
    static final By SEND = By.cssSelector("footer button[type='submit']");
    static final By FILE = By.cssSelector("input[type='file']#file");
    static final By END = By.cssSelector("button[title='End Conversation']");
    static final By FACES = By.cssSelector(".customer-satisfaction .emoji-button");
    static final By SEE_NEW = By.cssSelector(".unread-wrap .clear-button");
    static final By OPTIONS = By.cssSelector(".option .option-button");

    /** Answers {ready, open, preview, script, frame}: whether bubble and window are there, and what the frame holds. */
    static final String HOST_STATE = """
            const holder = document.querySelector('#cw-widget-holder');
            const frame = document.querySelector('iframe#chatwoot_live_chat_widget');
            return {
              ready: Boolean(document.querySelector('#cw-bubble-holder')),
              open: Boolean(holder) && !holder.classList.contains('woot--hide') && !holder.classList.contains('has-unread-view'),
              preview: Boolean(holder) && !holder.classList.contains('woot--hide') && holder.classList.contains('has-unread-view'),
              script: Boolean(window.$chatwoot),
              frame: frame ? frame.src : ''
            };
            """;

    /** Answers the paths of what the page inside has asked for too often; a page that was refused itself is its own. */
    static final String HELD_OFF = """
            return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter(entry => entry.responseStatus === 429)
              .map(entry => new URL(entry.name, location.href).pathname);
            """;

    /** Answers {token, base, html}: of the chat that runs on the page, or else of the page that has none. */
    static final String EMBEDDED = """
            const chat = window.$chatwoot;
            return {
              token: chat ? String(chat.websiteToken) : '',
              base: chat ? String(chat.baseUrl) : '',
              html: chat ? '' : document.documentElement.outerHTML
            };
            """;

    /** Answers what lies over the middle of the bubble: nothing when that is the bubble itself. */
    static final String COVER = """
            const bubble = document.querySelector('#cw-bubble-holder .woot-widget-bubble:not(.woot--close)');
            const box = bubble.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            if (!top) return 'nothing: the bubble lies outside of the window';
            if (top === bubble || bubble.contains(top) || top.contains(bubble)) return '';
            const name = top.tagName.toLowerCase() + (top.id ? '#' + top.id : '')
              + (typeof top.className === 'string' && top.className ? '.' + top.className.trim().split(/\\s+/).join('.') : '');
            const text = (top.innerText || '').trim().replace(/\\s+/g, ' ').slice(0, 60);
            return name + (text ? ' "' + text + '"' : '');
            """;

    /** Answers [x, y, width, height] of the open window, in CSS pixels; null while it is not to be seen. */
    static final String WINDOW = """
            const holder = document.querySelector('#cw-widget-holder');
            const box = holder && holder.getBoundingClientRect();
            return box && box.width > 0 && box.height > 0 ? [box.x, box.y, box.width, box.height] : null;
            """;

    /** Answers {place, bubbles}; the typing bubble looks like an agent's and is left out. */
    static final String CHAT_STATE = """
            const has = selector => Boolean(document.querySelector(selector));
            const button = words => [...document.querySelectorAll('button')].some(b => b.textContent.trim() === words);
            let place = 'LOADING';
            if (has('form.formkit-form')) place = 'FORM';
            else if (has('textarea#chat-input')) place = 'TALK';
            else if (button('Start a new conversation')) place = 'ENDED';
            else if (button('Start Conversation') || button('Continue conversation')) place = 'HOME';
            const bubbles = [];
            let author = '';
            const items = [...document.querySelectorAll("[id^='cwmsg-']")].reverse();
            for (const item of items) {
              const id = item.id.slice('cwmsg-'.length);
              const said = item.querySelector('.chat-bubble.agent:not(.typing-bubble) .message-content');
              const files = [...item.querySelectorAll('.chat-bubble.has-attachment.agent :is(a.download, a.image)')];
              const asked = item.querySelector('.customer-satisfaction h6');
              const name = item.querySelector('.agent-name');
              if (name) author = name.innerText.trim();
              if (said || asked || files.length) {
                bubbles.unshift({ id, side: 'DESK', state: '', author, text: said || asked ? (said || asked).innerText : '',
                  html: said ? said.innerHTML : null, files: files.map(link => link.href) });
                continue;
              }
              const own = item.querySelector('.chat-bubble.user');
              if (own) {
                const bubbleText = own.querySelector('p') ? own.innerText : '';
                bubbles.unshift({ id, side: 'VISITOR', author: '', text: bubbleText, html: null, files: [],
                  state: own.getAttribute('status') || (item.querySelector('.is-failed') ? 'failed'
                    : item.querySelector('.in-progress') ? 'in_progress' : 'sent') });
              }
            }
            return { place, bubbles };
            """;

    private Hooks() {}
}
