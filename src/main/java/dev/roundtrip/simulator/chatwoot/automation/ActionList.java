package dev.roundtrip.simulator.chatwoot.automation;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The actions of a rule or a macro as they are kept, and the files that they send. */
record ActionList(List<Map<String, Object>> actions, List<Integer> files) {
    /**
     * Reads the actions of a request: a file is named by its signed id, or by its number when it is there already.
     *
     * @throws Refusal when a file is unknown
     */
    static ActionList read(Params wanted, List<Integer> files, Files uploaded) {
        List<Map<String, Object>> actions = new ArrayList<>();
        List<Integer> all = new ArrayList<>(files);
        for (Object one : wanted.list("actions")) {
            Map<String, Object> action = Params.asMap(one).orElse(Map.of());
            actions.add("send_attachment".equals(action.get("action_name")) ? file(action, all, uploaded) : action);
        }
        return new ActionList(actions, all);
    }

    private static Map<String, Object> file(Map<String, Object> action, List<Integer> files, Files uploaded) {
        Object named =
                new Params(action).list("action_params").stream().findFirst().orElseThrow(Refusal::crash);
        Integer number = uploaded.uploaded(named.toString()).map(Blob::id).orElse(null);
        if (number == null) {
            if (files.stream().noneMatch(file -> file.toString().equals(named.toString()))) {
                throw Refusal.error(422, "Invalid attachment");
            }
            return action;
        }
        files.add(number);
        Map<String, Object> kept = new LinkedHashMap<>(action);
        kept.put("action_params", List.of(number));
        return kept;
    }

    /** The sentence that refuses actions which do not exist, if there are any. */
    Stream<String> fault(String whose, Set<String> known) {
        List<String> unknown = actions.stream()
                .map(action -> Objects.toString(action.get("action_name"), ""))
                .filter(name -> !known.contains(name))
                .toList();
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of(whose + " actions " + String.join(",", unknown) + " not supported.");
    }
}
