package dev.roundtrip.evidence;

import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.Optional;

/** How a scenario ended, read off the steps that Allure saw: for failures that no gate of ours told about. */
final class SeenEnding {
    private final TestResult result;

    SeenEnding(TestResult result) {
        this.result = result;
    }

    Optional<Ending> ending() {
        return result.getSteps().stream()
                .filter(step -> step.getStatus() != Status.PASSED)
                .findFirst()
                .map(SeenEnding::of);
    }

    private static Ending of(StepResult step) {
        if (step.getStatus() == null) {
            return new Ending(
                    Ending.Kind.SET_UP_BROKEN, "The step “" + step.getName() + "” has no definition, or did not end.");
        }
        Optional<String> message = message(step);
        return switch (step.getStatus()) {
            case FAILED -> new Ending(Ending.Kind.BROKEN_PROMISE, message.orElse("“" + step.getName() + "” failed."));
            case SKIPPED -> skipped(step, message);
            default -> new Ending(Ending.Kind.SET_UP_BROKEN, message.orElse("“" + step.getName() + "” broke."));
        };
    }

    /** A step that gives no reason was not reached, because the set-up before it failed. */
    private static Ending skipped(StepResult step, Optional<String> reason) {
        return reason.map(sentence -> new Ending(Ending.Kind.NOT_RUN, sentence))
                .orElseGet(() -> new Ending(
                        Ending.Kind.SET_UP_BROKEN,
                        "“" + step.getName() + "” was never reached: see the set-up of this test."));
    }

    private static Optional<String> message(StepResult step) {
        return Optional.ofNullable(step.getStatusDetails())
                .map(StatusDetails::getMessage)
                .filter(message -> !message.isBlank());
    }
}
