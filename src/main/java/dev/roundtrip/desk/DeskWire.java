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
    private final DeskAccess access;
    private final PooledHttp http;
    private final RequestSpecification specification;

    DeskWire(DeskAccess access) {
        this(access, true);
    }

    /** A wire of nobody's: the token is kept back. */
    static DeskWire anonymous(DeskAccess access) {
        return new DeskWire(access, false);
    }

    private DeskWire(DeskAccess access, boolean showing) {
        this.access = access;
        this.http = new PooledHttp(access);
        RequestSpecBuilder asking =
                new RequestSpecBuilder().setBaseUri(access.base()).setConfig(config(http));
        if (showing) {
            asking.addHeader(access.header(), access.token().value());
        }
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
                Optional.ofNullable(response.header("Date")),
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
