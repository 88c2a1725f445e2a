package dev.roundtrip.desk;

import io.restassured.http.Method;
import java.io.IOException;
import org.apache.http.HttpEntity;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.HttpClient;
import org.apache.http.client.params.HttpClientParams;
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
        client.setHttpRequestRetryHandler(PooledHttp::mayBeAskedAgain);
        client.addResponseInterceptor(PooledHttp::giveBackAtOnce);
    }

    HttpClient client() {
        return client;
    }

    /** REST Assured does not read a body of no bytes, and a connection is given back only when its body was read. */
    private static void giveBackAtOnce(HttpResponse response, HttpContext context) throws IOException {
        HttpEntity body = response.getEntity();
        if (body != null) {
            response.setEntity(body.getContentLength() == 0 ? null : new BufferedHttpEntity(body));
        }
    }

    /** A read on a connection that the server had just closed: the only thing that is ever tried again. */
    private static boolean mayBeAskedAgain(IOException trouble, int times, HttpContext context) {
        return times == 1
                && trouble instanceof NoHttpResponseException
                && context.getAttribute(HttpCoreContext.HTTP_REQUEST) instanceof HttpRequest request
                && request.getRequestLine().getMethod().equals(Method.GET.name());
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
