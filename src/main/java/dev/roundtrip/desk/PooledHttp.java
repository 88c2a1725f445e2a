package dev.roundtrip.desk;

import dev.roundtrip.network.Trust;
import io.restassured.http.Method;
import java.io.IOException;
import org.apache.http.HttpEntity;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.HttpClient;
import org.apache.http.client.params.HttpClientParams;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;

/**
 * The one pool of connections of a client. REST Assured 5 accepts only the old kind of Apache client, and opens a
 * connection for every request unless a factory hands out one that pools.
 */
@SuppressWarnings("deprecation")
final class PooledHttp implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int HTTPS = 443;
    private static final String CONNECT = "CONNECT";

    private final PoolingClientConnectionManager connections = new PoolingClientConnectionManager();
    private final DefaultHttpClient client;

    PooledHttp(DeskAccess access) {
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        HttpParams params = new BasicHttpParams();
        HttpConnectionParams.setConnectionTimeout(params, (int) access.connect().toMillis());
        HttpConnectionParams.setSoTimeout(params, (int) access.read().toMillis());
        HttpClientParams.setConnectionManagerTimeout(params, access.read().toMillis());
        HttpConnectionParams.setTcpNoDelay(params, true);
        HttpConnectionParams.setStaleCheckingEnabled(params, true);
        client = new DefaultHttpClient(connections, params);
        access.reach().trust().ifPresent(this::trust);
        client.setHttpRequestRetryHandler(PooledHttp::mayBeAskedAgain);
        client.addResponseInterceptor(PooledHttp::giveBackAtOnce);
    }

    private void trust(Trust trust) {
        connections
                .getSchemeRegistry()
                .register(new Scheme(
                        "https",
                        HTTPS,
                        new SSLSocketFactory(trust.context(), SSLSocketFactory.STRICT_HOSTNAME_VERIFIER)));
    }

    HttpClient client() {
        return client;
    }

    /** REST Assured does not read a body of no bytes, and a connection is given back only when its body was read. */
    private static void giveBackAtOnce(HttpResponse response, HttpContext context) throws IOException {
        HttpEntity body = response.getEntity();
        // What a proxy says to CONNECT has no body; what looks like one is the tunnel.
        if (body != null && !asked(context).equals(CONNECT)) {
            response.setEntity(body.getContentLength() == 0 ? null : new BufferedHttpEntity(body));
        }
    }

    /** A read on a connection that the server had just closed: the only thing that is ever tried again. */
    private static boolean mayBeAskedAgain(IOException trouble, int times, HttpContext context) {
        return times == 1
                && trouble instanceof NoHttpResponseException
                && asked(context).equals(Method.GET.name());
    }

    private static String asked(HttpContext context) {
        return context.getAttribute(HttpCoreContext.HTTP_REQUEST) instanceof HttpRequest request
                ? request.getRequestLine().getMethod()
                : "";
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
