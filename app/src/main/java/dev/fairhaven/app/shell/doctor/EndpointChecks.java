package dev.fairhaven.app.shell.doctor;

import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Whether the addresses that webhooks go to take messages, can be reached, and for how long their
/// certificates hold. Connects to each, all at the same time, and sends nothing.
public final class EndpointChecks {

  static final Duration EXPIRES_SOON = Duration.ofDays(14);

  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private EndpointChecks() {}

  public static List<Finding> run(List<Endpoints.Health> endpoints, Instant now) {
    if (endpoints.isEmpty()) {
      return List.of(Finding.ok("webhooks", "There is no webhook endpoint."));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var checks =
          endpoints.stream().map(health -> threads.submit(() -> check(health, now))).toList();
      List<Finding> findings = new ArrayList<>();
      for (var check : checks) {
        findings.addAll(check.get());
      }
      return findings;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static List<Finding> check(Endpoints.Health health, Instant now) {
    var endpoint = health.endpoint();
    return endpoint.isEnabled()
        ? List.of(deliveries(health), connect(endpoint, now))
        : List.of(deliveries(health));
  }

  static Finding deliveries(Endpoints.Health health) {
    var endpoint = health.endpoint();
    var name = "Endpoint " + endpoint.name();
    if (!endpoint.isEnabled()) {
      return Finding.warning(
          "webhooks",
          name + " is disabled: " + endpoint.disabledBecause() + ".",
          "Enable it on the page Webhooks once it works again; what waits is sent then.");
    }
    if (endpoint.failingSince() != null) {
      return Finding.problem(
          "webhooks",
          "%s has failed since %s; %,d messages wait."
              .formatted(name, endpoint.failingSince(), health.pending()),
          "Open its deliveries in the console: each shows what was answered.");
    }
    return health.dead() > 0
        ? Finding.warning(
            "webhooks",
            "%s did not get %,d messages of the last 24 hours.".formatted(name, health.dead()),
            "Send them again from the page Webhooks.")
        : Finding.ok("webhooks", name + " takes its messages.");
  }

  private static Finding connect(Endpoint endpoint, Instant now) {
    var uri = URI.create(endpoint.url());
    boolean isSecure = "https".equals(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : isSecure ? HTTPS_PORT : HTTP_PORT;
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      return isSecure
          ? certificate(endpoint, expiry(socket, uri.getHost(), port), now)
          : Finding.ok("address", "Endpoint " + endpoint.name() + " can be reached.");
    } catch (SSLException e) {
      return Finding.problem(
          "certificate",
          "Endpoint %s has a certificate that is not accepted: %s."
              .formatted(endpoint.name(), e.getMessage()),
          "Install a certificate for that name from a known authority, with its whole chain.");
    } catch (IOException e) {
      return Finding.problem(
          "address",
          "Endpoint %s cannot be reached from here: %s.".formatted(endpoint.name(), e.getMessage()),
          "Check the name, the firewall, and that the receiver runs.");
    }
  }

  private static Instant expiry(Socket socket, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (var secured = (SSLSocket) factory.createSocket(socket, host, port, true)) {
      var parameters = secured.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secured.setSSLParameters(parameters);
      secured.startHandshake();
      var certificate = (X509Certificate) secured.getSession().getPeerCertificates()[0];
      return certificate.getNotAfter().toInstant();
    }
  }

  static Finding certificate(Endpoint endpoint, Instant expiry, Instant now) {
    var text = "The certificate of endpoint " + endpoint.name() + " holds until " + expiry + ".";
    return expiry.isBefore(now.plus(EXPIRES_SOON))
        ? Finding.warning("certificate", text, "Renew it before then; no message is sent after.")
        : Finding.ok("certificate", text);
  }
}
