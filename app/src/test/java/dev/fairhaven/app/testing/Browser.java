package dev.fairhaven.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An HTTP client that keeps cookies and sends forms as a browser without scripts does. Follows no
/// redirects, so that tests see them.
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration TIME_MAX = Duration.ofSeconds(60);

  private final String root;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Browser(String root) {
    this.root = root;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// Sends a form as the page at `path` of the same name would: opens it for its token first.
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    var token = TOKEN.matcher(get(page).body());
    assertThat(token.find()).as("%s has a form", page).isTrue();
    var all = new HashMap<>(fields);
    all.put("_csrf", token.group(1));
    return post(action, all);
  }

  /// Sends a form without a token of ours, unless it is among the fields.
  public HttpResponse<String> post(String action, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public void signIn(String login, String password) {
    var answer = submit("/login", "/login", Map.of("login", login, "password", password));
    assertThat(answer.headers().firstValue("Location")).as("signed in").hasValue("/");
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(TIME_MAX);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
