package dev.roundtrip.desk;

import dev.roundtrip.trip.Throttle;
import io.restassured.http.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One question to the desk, not yet asked.
 *
 * @param path below the desk's address, with a leading slash
 * @param query parameters in their order, not yet encoded
 * @param body what is sent along
 */
record DeskRequest(Method method, String path, Map<String, Object> query, DeskBody body) {

    static DeskRequest get(String path) {
        return new DeskRequest(Method.GET, path, Map.of(), DeskBody.none());
    }

    static DeskRequest post(String path, Map<String, ?> body) {
        return new DeskRequest(Method.POST, path, Map.of(), new JsonBody(body));
    }

    static DeskRequest post(String path, DeskBody body) {
        return new DeskRequest(Method.POST, path, Map.of(), body);
    }

    static DeskRequest patch(String path, Map<String, ?> body) {
        return new DeskRequest(Method.PATCH, path, Map.of(), new JsonBody(body));
    }

    static DeskRequest delete(String path) {
        return new DeskRequest(Method.DELETE, path, Map.of(), DeskBody.none());
    }

    DeskRequest with(String parameter, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(query);
        more.put(parameter, value);
        return new DeskRequest(method, path, more, body);
    }

    /** Whether asking twice does no harm. */
    boolean onlyReads() {
        return method == Method.GET;
    }

    /** Which of the desk's limits it has met when it is asked too often. */
    Throttle throttle() {
        return Throttle.of(method.name(), path);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
