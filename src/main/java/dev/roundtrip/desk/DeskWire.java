package dev.roundtrip.desk;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.DecoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Carries requests to one desk as one person. Thread-safe: the specification is built once and never changed. */
final class DeskWire implements AutoCloseable {
    static final String TOKEN_HEADER = "api_access_token";

    private final DeskAccess access;
    private final PooledHttp http;
    private final RequestSpecification specification;

    DeskWire(DeskAccess access) {
        this.access = access;
        this.http = new PooledHttp(access);
        RequestSpecBuilder asking = new RequestSpecBuilder()
                .setBaseUri(access.base())
                .addHeader(TOKEN_HEADER, access.token().value())
                .setConfig(config(http));
        // Told to REST Assured and not to the client, whose way it sets anew for each request.
        access.reach()
                .route()
                .proxyFor(access.base().getHost())
                .ifPresent(proxy -> asking.setProxy(proxy.getHostString(), proxy.getPort()));
        this.specification = asking.build();
    }

    DeskAccess access() {
        return access;
    }

    /**
     * Asks and returns whatever was answered.
     *
     * @throws DeskTrouble when nothing was
     */
    DeskReply carry(DeskRequest request) {
        RequestSpecification asked = given().spec(specification).queryParams(request.query());
        request.body().putOn(asked);
        try {
            return reply(asked.request(request.method(), request.path()));
        } catch (Exception broken) {
            // Groovy lets checked exceptions through unannounced.
            if (!Unreachable.explains(broken)) {
                throw broken;
            }
            throw Unreachable.from(access, request, broken);
        }
    }

    private static DeskReply reply(Response response) {
        return new DeskReply(
                response.statusCode(),
                Optional.ofNullable(response.contentType()).orElse(""),
                Optional.ofNullable(response.header("Location")),
                new String(response.asByteArray(), StandardCharsets.UTF_8));
    }

    private static RestAssuredConfig config(PooledHttp http) {
        return RestAssuredConfig.newConfig()
                .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(http::client))
                // A redirect is told, not followed: a POST would lose its body on the way.
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                // Decoders are put into the shared client anew for each request, under the feet of the others.
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    }

    @Override
    public void close() {
        http.close();
    }
}
