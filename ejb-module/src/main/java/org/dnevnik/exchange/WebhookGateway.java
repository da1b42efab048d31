package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to receivers of which nothing is believed: their host is looked at again while it is connected to, they are followed nowhere, have ten seconds
 * in all, and of their answer the status alone is read.
 */
@ApplicationScoped
class WebhookGateway {

    /** There was no answer. */
    static final int SILENCE = 0;

    /** The address is none to which anything may go. */
    static final int CLOSED = -1;

    private static final int CONNECTIONS = 16;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final Duration patience;
    private CloseableHttpClient http = HttpClients.createMinimal();

    /** For the container. */
    protected WebhookGateway() {
        patience = Duration.ofSeconds(10);
    }

    @Inject
    WebhookGateway(WebhookHosts hosts) {
        this(hosts, Duration.ofSeconds(10));
    }

    WebhookGateway(WebhookHosts hosts, Duration patience) {
        this.patience = patience;
        this.http = client(hosts, Timeout.of(patience));
    }

    private static CloseableHttpClient client(WebhookHosts hosts, Timeout timeout) {
        return HttpClients.custom()
                .setConnectionManager(connections(hosts, timeout))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Dnevnik-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(WebhookHosts hosts, Timeout timeout) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        return hosts.addresses(
                                host); // those that are connected to, so that no name changes its mind in between
                    }
                })
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    /** @return the status of the answer, {@link #SILENCE} or {@link #CLOSED} */
    int post(String url, String delivery, String signature, String text) {
        HttpPost post = new HttpPost(url);
        post.setHeader("X-Dnevnik-Delivery", delivery);
        post.setHeader("X-Dnevnik-Signature", signature);
        post.setEntity(new StringEntity(text, ContentType.APPLICATION_JSON));
        // each read has its own time-out, but somebody could answer a byte at a time
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(post::cancel);
        int status = SILENCE;
        try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
            status = response.getCode();
            post.cancel(); // whatever else it says is not read
        } catch (UnknownHostException e) {
            return CLOSED;
        } catch (IOException e) {
            return status; // silent, or broken off by us
        }
        return status;
    }
}
