package dev.fairhaven.app.platform.fetch;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/// Makes the HTTP clients of the product: none follows a redirect, tries again, keeps a cookie or
/// credentials, decompresses, or uses a proxy. For each of its steps a client takes no longer than
/// its timeout; who needs a deadline for all of them cancels the request.
public final class GuardedClients {

  private static final Timeout KEPT_OPEN = Timeout.ofMinutes(1);

  private GuardedClients() {}

  /// How many connections a client holds at most.
  public record Connections(int all, int toOneHost) {}

  /// @param resolver decides which addresses are reached, such as a [GuardedResolver]
  public static CloseableHttpClient make(
      DnsResolver resolver, Connections connections, Duration timeout, String userAgent) {
    return HttpClients.custom()
        .setConnectionManager(manager(resolver, connections, Timeout.of(timeout)))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(timeout))
                .setResponseTimeout(Timeout.of(timeout))
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent(userAgent)
        .build();
  }

  private static PoolingHttpClientConnectionManager manager(
      DnsResolver resolver, Connections connections, Timeout timeout) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setMaxConnTotal(connections.all())
        .setMaxConnPerRoute(connections.toOneHost())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .setTimeToLive(KEPT_OPEN)
                .build())
        .build();
  }
}
