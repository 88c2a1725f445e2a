package dev.roundtrip.channel.webchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.channel.ChannelTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.UnreachableBrowserException;

/** What becomes of a driver's exceptions; no browser is needed to throw them. */
class BrowserSessionTest {
    private final BrowserSession session = new BrowserSession("browser session 7", null, Runnable::run);

    static Stream<WebDriverException> passing() {
        return Stream.of(
                new StaleElementReferenceException("stale element not found in the current frame"),
                new NoSuchFrameException("no such frame"),
                new NoSuchWindowException("target window already closed"),
                new JavascriptException("aborted by navigation: loader has changed while resolving nodes"),
                new WebDriverException("unknown error: Cannot find context with specified id"),
                new ScriptTimeoutException("script timeout"),
                new TimeoutException("timeout: Timed out receiving message from renderer"));
    }

    static Stream<WebDriverException> deadly() {
        return Stream.of(
                new NoSuchSessionException("invalid session id"),
                new UnreachableBrowserException("Error communicating with the remote browser. It may have died."),
                new WebDriverException("tab crashed"),
                new WebDriverException("disconnected: not connected to DevTools"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_is_a_look_that_saw_nothing(WebDriverException passing) {
        assertThatThrownBy(() -> look(passing))
                .isInstanceOf(NothingSeen.class)
                .hasMessageStartingWith("browser session 7 saw nothing when looking at the chat: ")
                .hasMessageContaining(passing.getRawMessage())
                .hasMessageNotContaining("\n");
        String again = session.look("looking again", chrome -> "seen");
        assertThat(again).isEqualTo("seen");
    }

    @ParameterizedTest
    @MethodSource("deadly")
    void the_death_of_the_browser_ends_a_look_and_is_named(WebDriverException deadly) {
        assertThatThrownBy(() -> look(deadly))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessageStartingWith("browser session 7 crashed at looking at the chat;");
        assertThatThrownBy(() -> session.look("looking again", chrome -> "seen"))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage("browser session 7 can't go on with looking again: it crashed before.");
    }

    @Test
    void a_step_without_an_answer_in_time_is_trouble() {
        assertThatThrownBy(() -> session.command("opening the shop's page", chrome -> {
                    throw new TimeoutException("timeout");
                }))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage("browser session 7 had no answer in time for opening the shop's page (timeout).");
    }

    @Test
    void every_session_is_closed_even_if_one_can_not_be() {
        List<String> closed = new ArrayList<>();
        List<AutoCloseable> sessions = List.of(
                () -> {
                    throw new IllegalStateException("no driver");
                },
                () -> closed.add("second"),
                () -> {
                    throw new IllegalStateException("no driver either");
                },
                () -> closed.add("last"));

        assertThatThrownBy(() -> BrowserPool.closeAll(sessions))
                .isInstanceOf(ChannelTrouble.class)
                .hasMessage("A browser was not closed as it should be: no driver")
                .satisfies(trouble -> assertThat(trouble.getSuppressed()).hasSize(1));

        assertThat(closed).containsExactly("second", "last");
    }

    private void look(WebDriverException thrown) {
        session.look("looking at the chat", chrome -> {
            throw thrown;
        });
    }
}
